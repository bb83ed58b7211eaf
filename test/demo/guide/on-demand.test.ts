// The guide of `npm start`: built when somebody opens it, and only then.
import { describe, expect, it } from 'vitest';
import { guideOnDemand } from '../../../demo/guide/on-demand.mjs';
import { startDemo } from '../../../demo/server.mjs';
import { initialisedPGlite } from '../../receiver/initialised-pglite.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A guide whose building ends when the test says so. */
function staged(isStale: boolean) {
  const said: string[] = [];
  let end = (_fault?: Error) => {};
  let builds = 0;
  const show = guideOnDemand((text: string) => said.push(text), {
    isStale: async () => isStale,
    build() {
      builds++;
      return new Promise<void>((resolve, reject) => {
        end = (fault) => (fault ? reject(fault) : resolve());
      });
    },
  });
  return { said, show, end: (fault?: Error) => end(fault), builds: () => builds };
}

describe('the guide on demand', () => {
  it('is there at once where nothing has changed', async () => {
    const { show, builds } = staged(false);
    expect(await show()).toBe(null);
    expect(builds()).toBe(0);
  });

  it('says that it is coming, is built once, and then is there', async () => {
    const { show, end, builds, said } = staged(true);
    const [first, second] = await Promise.all([show(), show()]);
    expect(first).toContain('http-equiv="refresh"');
    expect(second).toBe(first);
    end();
    await settled();
    expect(await show()).toBe(null);
    expect(builds()).toBe(1);
    expect(said).toEqual(['Building the guide …', 'The guide is there.']);
  });

  it('says what went wrong, in the terminal, and does not try for ever', async () => {
    const { show, end, builds, said } = staged(true);
    await show();
    end(new Error('The guide could not be built: no network'));
    await settled();
    const page = await show();
    expect(page).toContain('npm run build:guide');
    expect(page).not.toContain('refresh');
    expect(builds()).toBe(1);
    expect(said.at(-1)).toContain('no network');
  });

  it('is what the demo shows in its place, and nothing else of the demo waits for it', async () => {
    const { show } = staged(true);
    const demo = await startDemo({ guide: show, database: await initialisedPGlite() });
    const [guide, home] = await Promise.all([fetch(`${demo.url}/guide/start`), fetch(demo.url)]);
    expect([guide.status, home.status]).toEqual([503, 200]);
    expect(await guide.text()).toContain('It is being built');
    await demo.close();
  });
});
