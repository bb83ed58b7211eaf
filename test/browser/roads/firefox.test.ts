import { describeRoads } from './roads.ts';

describeRoads('firefox');
