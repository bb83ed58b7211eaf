// What vitest is told about all the tests; `projects.ts` tells them apart.
import { availableParallelism } from 'node:os';
import type { TestUserConfig } from 'vitest/config';
import { PROJECTS } from './projects.ts';
import { RoadsFirst } from './roads-first.ts';

export const TESTS: TestUserConfig = {
  // The dashboard's style is a text that the receiver serves; vitest would hand out an empty one.
  css: { include: [/\.css\?raw$/] },
  // Both of two cores; vitest would leave one to itself.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  sequence: { sequencer: RoadsFirst },
  projects: PROJECTS,
};
