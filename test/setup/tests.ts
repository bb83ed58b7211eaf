// What vitest is told about all the tests; `projects.ts` tells them apart.
import { availableParallelism } from 'node:os';
import type { TestUserConfig } from 'vitest/config';
import { PROJECTS } from './projects.ts';
import { RoadsFirst } from './roads-first.ts';

export const TESTS: TestUserConfig = {
  // The dashboard's style is a text that the receiver serves; vitest would hand out an empty one.
  css: { include: [/\.css\?raw$/] },
  // Files wait for databases, processes and disks a third of their time: three side by side keep two cores busy.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  sequence: { sequencer: RoadsFirst },
  projects: PROJECTS,
};
