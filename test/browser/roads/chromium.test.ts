import { describeRoads } from './roads.ts';

describeRoads('chromium');
