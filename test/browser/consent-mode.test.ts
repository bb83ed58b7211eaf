// Consent mode as Google's code meets it, and the owner's own view of what the gate does.
import { expect, it } from 'vitest';
import type { ConsentGate } from '../../src/core/consent-gate.ts';
import { GTM_SNIPPET, gatePage } from './harness/gate-page.ts';
import { ORIGIN, stage } from './harness/stage.ts';

declare global {
  interface Window {
    consentGate: ConsentGate;
  }
}

const on = stage();
const tag = (options: string) => `<script src="/consent-gate.js" ${options}></script>`;
const accept = () => window.consentGate.acceptAll();
/** The first commands in the order in which Google's code took them. */
const taken = async (count: number) => {
  const visit = await on.visit();
  const commands = () =>
    (window as { __googleStandIn?: { commands: unknown[][] } }).__googleStandIn?.commands.map(([command, name]) =>
      command === 'js' ? 'js' : `${command} ${name}`,
    ) ?? [];
  await visit.waitFor(
    'its commands',
    (least) => {
      const seen = (window as { __googleStandIn?: { commands: unknown[][] } }).__googleStandIn;
      return (seen?.commands.length ?? 0) >= least;
    },
    count,
  );
  return (await visit.evaluate(commands)).slice(0, count);
};

it('loads Google for a data layer of another name', async () => {
  on.serve({ '/': gatePage({ tag: tag('data-google-analytics="G-TEST00001" data-data-layer="ownLayer"') }) });
  const visit = await on.open();
  await visit.evaluate(accept);
  expect(await taken(4)).toEqual(['consent default', 'consent update', 'js', 'config G-TEST00001']);
  expect(await visit.evaluate(() => 'dataLayer' in window)).toBe(false);
});

it('is told first in a data layer that the page made anew after a stored yes', async () => {
  // As Tag Manager's guide tells owners to pass values along.
  const head = `<script>dataLayer = [{ pageCategory: 'signup' }];</script>`;
  on.serve({ '/': gatePage({ tag: tag('data-google-analytics="G-TEST00001"'), head }) });
  const visit = await on.open();
  await visit.evaluate(accept);
  await visit.goto(ORIGIN);
  expect(await taken(4)).toEqual(['consent default', 'consent update', 'js', 'config G-TEST00001']);
});

it('hears of regions and further settings in advanced mode, before any tag', async () => {
  const block = `<script type="application/json" data-consent-gate-config>
    {"regionDefaults": [{"region": ["US"], "analytics_storage": "granted"}]}</script>`;
  const options =
    'data-google-analytics="G-TEST00001" data-consent-mode="advanced" data-google-settings="url_passthrough, ads_data_redaction"';
  on.serve({ '/': gatePage({ before: block, tag: tag(options) }) });
  await on.open();
  expect(await taken(6)).toEqual([
    'consent default',
    'consent default',
    'set url_passthrough',
    'set ads_data_redaction',
    'js',
    'config G-TEST00001',
  ]);
});

it('tells the owner who asks what it held, let go and swept, and when', async () => {
  on.serve({
    '/': gatePage({
      tag: tag(''),
      head: GTM_SNIPPET,
      body: '<img src="https://www.google-analytics.com/collect?a" alt="">',
    }),
  });
  const visit = await on.open('/?consent-gate-debug');
  const said = (what: string) => visit.console.filter((line) => line.includes(`consent-gate: ${what}`));
  await visit.evaluate(accept);
  await visit.waitFor('Google’s code', () => '__googleStandIn' in window);
  await visit.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: as Google's code does
    document.cookie = '_ga=GA1.1.1; Path=/';
    return window.consentGate.withdraw();
  });
  await visit.waitFor('the sweep', () => !document.cookie.includes('_ga='));
  await visit.evaluate(() => fetch('https://www.google-analytics.com/g/collect?mine', { method: 'POST' }));
  await expect.poll(() => said('held https://www.google-analytics.com/g/collect?mine')).toHaveLength(1);
  expect(said('held https://www.googletagmanager.com/gtm.js?id=GTM-TEST01')).toHaveLength(1);
  expect(said('released https://www.googletagmanager.com/gtm.js?id=GTM-TEST01')).toHaveLength(1);
  expect(said('accept-all: {"analytics":true}')).toHaveLength(1);
  expect(said('swept _ga')).not.toHaveLength(0);
  for (const line of said('held')) expect(line).toMatch(/\(\d+ ms\)$/);
});

it('notes nothing where nobody asked', async () => {
  on.serve({ '/': gatePage({ tag: tag(''), head: GTM_SNIPPET }) });
  const visit = await on.open();
  await visit.evaluate(accept);
  expect(await visit.evaluate(() => performance.getEntriesByType('mark').length)).toBe(0);
});
