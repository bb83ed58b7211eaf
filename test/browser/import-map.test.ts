// A page's own import map: Firefox takes none once a module was asked for, and the gate's parts are modules.
import { expect, it } from 'vitest';
import { preloadLine } from '../setup/integrity.mjs';
import { inEachEngine } from './harness/each-engine.ts';
import { gatePage, TAG } from './harness/gate-page.ts';
import { site } from './harness/site.ts';

const HOST = 'www.example.test';
const ORIGIN = `https://${HOST}/`;
const MAP =
  '<script type="importmap">{"imports": {"app": "/app.js"}}</script><script type="module">import "app";</script>';
const APP = () => new Response('window.appRan = true;', { headers: { 'content-type': 'text/javascript' } });

const hasBanner = () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]');
const hasButton = () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=reopen]');
const appRan = () => Reflect.get(window, 'appRan') === true;

inEachEngine('in %s', (on) => {
  it.for([
    ['in the head', gatePage({ head: MAP })],
    ['behind the line that asks early', gatePage({ tag: `${TAG}\n${preloadLine('/')}`, head: MAP })],
    ['at the end of the page', gatePage({ body: MAP })],
  ] as const)('%s: the page finds its modules, before an answer and after one', async ([, page]) => {
    on.network.serve(HOST, site({ '/': page, '/app.js': APP, '/consent': () => new Response(null, { status: 204 }) }));
    const visit = await on.engine.newVisit();
    await visit.goto(ORIGIN);
    await visit.waitFor('the banner', hasBanner);
    await visit.waitFor('the page’s module', appRan);
    await visit.evaluate(() => void Reflect.get(window, 'consentGate').declineAll());
    await visit.waitFor('the settings button', hasButton);
    await visit.reload();
    await visit.waitFor('the settings button', hasButton);
    expect(await visit.waitFor('the page’s module', appRan)).toBe(true);
    await visit.close();
  });
});
