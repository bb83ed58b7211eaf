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

export const PROJECTS: Project[] = [
  project(
    'unit',
    ['test/{core,gate,browser-ports,receiver,demo,audit}/**/*.test.ts', 'test/legal/*.test.ts', 'test/*.test.ts'],
    {
      environment: 'node',
      exclude: ['test/size.test.ts', 'test/receiver/{faults,floods}/**', 'test/**/browser/**'],
      // Generated input by the thousand and a real database take their time on a busy machine.
      testTimeout: 30_000,
    },
  ),
  // Broken disks, killed processes and cut connections: by themselves, one after the other.
  project('faults', ['test/receiver/faults/*.test.ts'], { environment: 'node', fileParallelism: false }),
  // Minutes of ten thousand connections and of a million events (`npm run test:faults` runs both).
  project('floods', ['test/receiver/floods/*.test.ts'], { environment: 'node', fileParallelism: false }),
  project('component', ['test/ui/**/*.test.{ts,tsx}'], { environment: 'happy-dom' }),
  // They pack the package, build apps with it and start processes.
  project('dist', ['test/dist/**/*.test.ts', 'test/size.test.ts'], {
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  }),
  // Every road to Google in three engines, side by side as far as two cores go: by themselves (`npm run test:roads`).
  project('roads', ['test/browser/roads/*.test.ts'], {
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  }),
  // Real browsers share the machine's two cores: one file at a time keeps their timing honest.
  project('browser', ['test/browser/*.test.ts', 'test/{legal,audit}/browser/*.test.ts'], {
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  }),
];
