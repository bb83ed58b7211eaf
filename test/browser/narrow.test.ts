// The pages for owners in a narrow window, in every engine: none of them scrolls sideways. The guide's are in `guide.test.ts`.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildConfiguratorIfStale } from '../../demo/build.mjs';
import { startDemo } from '../../demo/server.mjs';
import { initialisedPGlite } from '../receiver/initialised-pglite.ts';
import { inEachEngine } from './harness/each-engine.ts';
import { widthsIn } from './harness/narrow-window.ts';

/** Everything is open, and most of it is wrong. */
const FULL =
  '#foo=1&googleAnalytics=G-XXXXXXX,x&settingsButton=false&categories=((id=analytics,services=((id=a,label=)))),' +
  '&messages=(title=)&block=(analytics=(Bad))&cookies=((name=_ga,provider=,purpose=,duration=,category=necessary))';

let demo: Awaited<ReturnType<typeof startDemo>>;
beforeAll(async () => {
  await buildConfiguratorIfStale();
  demo = await startDemo({ database: await initialisedPGlite() });
});
afterAll(() => demo?.close());

inEachEngine('in %s', (on) => {
  it.for([
    ['configurator', `/configurator/${FULL}`, '#option-controller'],
    ['website', '/', 'main h1'],
    ['gallery', '/gallery?screen=desktop', '.screen'],
    ['gallery of phones', '/gallery?screen=phone', '.screen'],
    ['gallery of zoomed windows', '/gallery?screen=zoomed', '.screen'],
  ] as const)('the %s keeps within its window', async ([, path, subject]) => {
    const { page, window } = await widthsIn(on, demo.url, path, subject);
    expect(window).toBeGreaterThan(290);
    expect(page).toBe(window);
  });
});
