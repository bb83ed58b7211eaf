import { describeRoads } from './roads.ts';

describeRoads('webkit');
