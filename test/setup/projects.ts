// The tests, by what they need: `npx vitest run --project unit`. Each project is one entry.
import type { TestUserConfig } from 'vitest/config';

interface Project {
  readonly extends: true;
  readonly test: TestUserConfig;
}

const project = (name: string, include: string[], rest: TestUserConfig): Project => ({
  extends: true,
  test: { name, include, ...rest },
});

/** Most of the time they wait, for a page or to see that nothing happens: three files side by side keep two cores busy. */
const inBrowsers: TestUserConfig = {
  environment: 'node',
  maxWorkers: 3,
  sequence: { groupOrder: 1 },
  // One process for many files: it imports the harness once, and keeps what is slow to start.
  isolate: false,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // Its default of one second is less than a page needs on a busy machine.
  expect: { poll: { timeout: 20_000 } },
};

/** It has a module of node's own replaced, which no other file may be given. */
const DISK = 'test/receiver/store/pglite.test.ts';

const READS_DIST = ['test/dist/scripts.test.ts', 'test/size.test.ts'];

export const PROJECTS: Project[] = [
  // Functions that keep nothing between two calls: their files share a process, for each of its own costs a second.
  project(
    'unit',
    [
      'test/{core,gate,page,start,attend,owner,recorder,demo,audit,services,vendors,inspector,site,tag,testing,vite,package-files}/**/*.test.ts',
      'test/legal/*.test.ts',
      'test/*.test.ts',
    ],
    {
      environment: 'node',
      isolate: false,
      exclude: ['test/size.test.ts', 'test/**/browser/**'],
      // Generated input by the thousand takes its time on a busy machine.
      testTimeout: 30_000,
    },
  ),
  project('receiver', ['test/receiver/**/*.test.ts'], {
    environment: 'node',
    // What it imports takes longer than most of its files.
    isolate: false,
    exclude: ['test/receiver/{faults,floods}/**', DISK],
    // So does a real database.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  }),
  // Broken disks, killed processes and cut connections.
  project('faults', ['test/receiver/faults/*.test.ts', DISK], { environment: 'node', testTimeout: 30_000 }),
  // Minutes of ten thousand connections and of a million events, one after the other (`npm run test:faults` runs both).
  project('floods', ['test/receiver/floods/*.test.ts'], { environment: 'node', fileParallelism: false }),
  project('component', ['test/{ui,bind}/**/*.test.{ts,tsx}'], { environment: 'happy-dom', isolate: false }),
  // What was built, as it lies there: read, weighed, and nothing else.
  project('dist', READS_DIST, { environment: 'node', testTimeout: 30_000 }),
  // They pack the package, and have other people's compilers and bundlers build with it.
  project('packed', ['test/dist/**/*.test.ts'], {
    environment: 'node',
    exclude: READS_DIST,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  }),
  // Every road to Google in three engines (`npm run test:roads`).
  project('roads', ['test/browser/roads/*.test.ts'], inBrowsers),
  project('browser', ['test/browser/*.test.ts', 'test/{legal,audit}/browser/*.test.ts'], inBrowsers),
];
