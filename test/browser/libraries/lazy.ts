// Lazy loaders take `data-src` for theirs, on what waits for a yes as well.
import type { PlaywrightVisit } from '../harness/playwright-engines.ts';
import { type Library, tell, told } from './library.ts';

/** What waits for a yes is first, so that a loader that has come as far as the others has been at it. */
const body = (
  name: string,
  start: string,
) => `<img class="${name}" id="held-image" data-consent="analytics" data-src="/held.svg" alt="">
<iframe class="${name}" id="held-frame" data-consent="analytics" data-src="/held" title="Held"></iframe>
<img class="${name}" id="near" data-src="/near.svg" alt=""><iframe class="${name}" id="film" data-src="/film" title="Film"></iframe>
<div style="height: 9000px"></div><img class="${name}" id="far" data-src="/far.svg" alt="">
<script>for (const one of document.querySelectorAll('#near, #film, #far')) one.addEventListener('load', () => { if (one.naturalWidth || /Film/.test(one.contentDocument?.body.innerText)) told.push(one.id); });
${start}</script>`;

async function use(visit: PlaywrightVisit): Promise<void> {
  await told(visit, 2);
  await visit.evaluate(() => {
    Reflect.get(window, 'told').sort();
    document.getElementById('far')?.scrollIntoView();
  });
  await told(visit, 3);
  await visit.waitFor('the loaders’ own marks', () => /loaded/.test(document.getElementById('far')?.outerHTML ?? ''));
  await tell(visit, () =>
    // What the browser still had is no matter of the gate's.
    ['near', 'film', 'far'].map((id) =>
      document.getElementById(id)?.outerHTML.replace(/consent-gate[\w-]*| ls-is-cached/g, ''),
    ),
  );
}

export const LAZY: Readonly<Record<string, Library>> = {
  lazysizes: {
    scripts: ['lazysizes/lazysizes.min.js'],
    // By itself it navigates a frame's window instead, which nobody can hold.
    head: '<script>window.lazySizesConfig = { iframeLoadMode: 1 };</script>',
    body: body('lazyload', ''),
    use,
  },
  'vanilla-lazyload': {
    scripts: ['vanilla-lazyload/dist/lazyload.min.js'],
    body: body('lazy', 'window.loader = new LazyLoad();'),
    use,
  },
  lozad: { scripts: ['lozad/dist/lozad.min.js'], body: body('lozad', 'lozad().observe();'), use },
};
