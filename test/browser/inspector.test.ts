// Who asks in the address looks inside: what is held and why, what is stored, what Google is told; and nobody else is shown or sent
// anything.
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { expect, it } from 'vitest';
import { gatePage, TAG } from './harness/gate-page.ts';
import type { PlaywrightVisit } from './harness/playwright-engines.ts';
import { html } from './harness/site.ts';
import { stage } from './harness/stage.ts';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const on = stage();

const BLOCK = `<script type="application/json" data-consent-gate-config>
  {"block": {"analytics": ["stats.example.test"]}, "cookies": [{"name": "_pk_id.*", "provider": "Matomo", "purpose": "Counts", "duration": "13 months", "category": "analytics"}]}
</script>`;
const PAGE = gatePage({
  tag: `${BLOCK}${TAG}`,
  head: '<script type="text/plain" data-consent="analytics" src="/own.js?who=somebody"></script>',
  body: `<iframe data-consent="analytics" data-src="/film.html" title="A film"></iframe>
    <script>document.cookie = '_pk_id.1.abc=1'; document.cookie = 'session=1'; fetch('https://stats.example.test/hit?id=7').catch(() => {});</script>`,
});
const PAGES = {
  '/': () =>
    html(PAGE, {
      'content-security-policy':
        "require-trusted-types-for 'script'; trusted-types consent-gate goog#html; style-src 'none'",
    }),
  // axe-core itself writes HTML.
  '/plain': PAGE,
  '/own.js': () => new Response('window.own = true', { headers: { 'content-type': 'text/javascript' } }),
  '/film.html': '<!doctype html><title>A film</title>',
};

/** The texts of a section's rows, or nothing until there is one that matches. */
function rows(title: string, pattern: string): string[] | undefined {
  const root = document.querySelector('[data-consent-gate-inspector]')?.shadowRoot;
  const section = [...(root?.querySelectorAll('details') ?? [])].find((each) =>
    each.querySelector('summary')?.textContent?.startsWith(title),
  );
  const texts = [...(section?.querySelectorAll('li') ?? [])].map((row) =>
    [...row.children].map(({ textContent }) => textContent).join(' '),
  );
  return texts.some((text) => new RegExp(pattern).test(text)) ? texts : undefined;
}
const seen = (visit: PlaywrightVisit, title: string, pattern: string) =>
  visit.waitFor(`${title}: ${pattern}`, rows, title, pattern);

async function opened(path = '/?consent-gate-debug'): Promise<PlaywrightVisit> {
  on.serve(PAGES);
  return await on.open(path);
}

it('says what is held and why, and what became of it after a yes', async () => {
  const visit = await opened();
  await seen(visit, 'Held now', '^held /own\\.js a script waits for analytics: it is marked');
  await seen(visit, 'Held now', '^held /film\\.html a frame waits for analytics');
  await seen(
    visit,
    'Held now',
    '^held https://stats\\.example\\.test/hit a request of code waits for analytics: block has stats\\.example\\.test',
  );
  await seen(visit, 'Stored', '^wrong _pk_id\\.1\\.abc analytics, cookie: not allowed now, a no deletes it');
  await seen(visit, 'Stored', '^session not in your cookie table');
  await seen(visit, 'Consent in dataLayer', '^consent default entry 1 of \\d+: .*analytics_storage denied');
  await seen(visit, 'What Google believes', '^held G-TEST00001 switched off');
  await visit.click('consent-gate [part~=accept]');
  await seen(visit, 'The answer, of', '^let go analytics may run');
  await seen(visit, 'Let go', '^let go /own\\.js');
  await seen(visit, 'Decisions', '^accept-all: ');
  await seen(visit, 'Decisions', '/consent answered 202');
  await seen(visit, 'Consent in dataLayer', '^event consent_gate_update');
  expect(visit.console.filter((line) => /Trusted|Content Security/.test(line))).toEqual([]);
});

it('is copied as a report without queries and values; axe finds nothing; it stores nothing and closes', async () => {
  const visit = await opened('/plain?consent-gate-debug');
  await seen(visit, 'Held now', 'own\\.js');
  // The engine has no clipboard for a page that was not allowed it: the text stands in a field.
  await visit.click('[data-consent-gate-inspector] button');
  const report = await visit.waitFor('the report', () => {
    const field = document.querySelector('[data-consent-gate-inspector]')?.shadowRoot?.querySelector('textarea');
    return field?.value || undefined;
  });
  expect(report).toContain('- [held] `/own.js` a script waits for analytics');
  for (const secret of ['somebody', 'id=7', '_pk_id.1.abc=1', 'consent-gate-debug'])
    expect(report).not.toContain(secret);
  await visit.page.evaluate(axe);
  const { violations, passes } = (await visit.page.evaluate(
    'axe.run(document.querySelector("[data-consent-gate-inspector]"))',
  )) as AxeResults;
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([]);
  // A run that saw nothing would find nothing wrong.
  expect(passes.length).toBeGreaterThan(5);
  expect(await visit.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await visit.click('[data-consent-gate-inspector] .close');
  expect(await visit.evaluate(() => !!document.querySelector('[data-consent-gate-inspector]'))).toBe(false);
});

it('nobody who does not ask is shown it, or asks for its file', async () => {
  const visit = await opened('/');
  await visit.waitFor(
    'the banner',
    () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=banner]'),
  );
  await on.network.traffic.quiet();
  expect(await visit.evaluate(() => !!document.querySelector('[data-consent-gate-inspector]'))).toBe(false);
  expect(on.network.traffic.all.filter(({ path }) => path.includes('inspector'))).toEqual([]);
});
