// The pages for owners in a window of 320 pixels, which is one of 1,280 at 400 % (WCAG 1.4.10), less a scrollbar where an engine's
// takes room: none of them scrolls sideways.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildConfiguratorIfStale } from '../../demo/build.mjs';
import { buildGuideIfStale } from '../../demo/guide/build.mjs';
import { startDemo } from '../../demo/server.mjs';
import { initialisedPGlite } from '../receiver/initialised-pglite.ts';
import { inEachEngine } from './harness/each-engine.ts';

const HOST = 'demo.example.test';
/** Everything is open, and most of it is wrong. */
const FULL =
  '#foo=1&googleAnalytics=G-XXXXXXX,x&settingsButton=false&categories=((id=analytics,services=((id=a,label=)))),' +
  '&messages=(title=)&block=(analytics=(Bad))&cookies=((name=_ga,provider=,purpose=,duration=,category=necessary))';
const PAGES = {
  guide: '/guide/reference/options.html',
  configurator: `/configurator/${FULL}`,
  website: '/',
  gallery: '/gallery?screen=desktop',
  'gallery of phones': '/gallery?screen=phone',
  'gallery of zoomed windows': '/gallery?screen=zoomed',
};

let demo: Awaited<ReturnType<typeof startDemo>>;
beforeAll(async () => {
  await buildConfiguratorIfStale();
  await buildGuideIfStale();
  demo = await startDemo({ database: await initialisedPGlite() });
}, 300_000);
afterAll(() => demo?.close());

/** Engines give a page the whole window: a frame in it is as narrow as is wanted. */
const FRAME =
  '<!doctype html><html lang="en"><title>Frame</title><body style="margin: 0"><iframe title="Page" style="border: 0; width: 320px; height: 640px"></iframe></body></html>';

/** Of the demo, which forbids to be put into a frame. */
async function asInFrame(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (pathname === '/frame') return new Response(FRAME, { headers: { 'content-type': 'text/html' } });
  const answer = await fetch(demo.url + pathname + search);
  const type = answer.headers.get('content-type') ?? '';
  return new Response(await answer.arrayBuffer(), { status: answer.status, headers: { 'content-type': type } });
}

inEachEngine('in %s', (on) => {
  it.for(Object.entries(PAGES))('the %s keeps within its window', async ([, path]) => {
    on.network.serve(HOST, asInFrame);
    const visit = await on.engine.newVisit();
    await visit.goto(`https://${HOST}/frame`);
    await visit.evaluate(
      (src) =>
        new Promise<void>((resolve) => {
          const [frame] = document.getElementsByTagName('iframe');
          frame?.addEventListener('load', () => resolve());
          frame?.setAttribute('src', src);
        }),
      path,
    );
    // The configurator and the gallery make their pages by code.
    await visit.waitFor('what the page is about', () =>
      frames[0]?.document.querySelector('.VPDoc h1, #option-controller, .screen, header h1, main h1'),
    );
    const [wide, window] = await visit.evaluate(() => {
      const page = frames[0]?.document;
      for (const details of page?.querySelectorAll('details') ?? []) details.open = true;
      return [page?.documentElement.scrollWidth, page?.documentElement.clientWidth];
    });
    expect(window).toBeGreaterThan(290);
    expect(wide).toBe(window);
    await visit.close();
  });
});
