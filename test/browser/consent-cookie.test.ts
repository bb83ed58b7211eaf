// The cookie that tests of others set: the gate would have written the very same, and takes it for an answer.
import { expect, it } from 'vitest';
import { decodeConsent } from '../../src/core/codec.ts';
import { consentCookie } from '../../src/testing.ts';
import { gatePage } from './harness/gate-page.ts';
import { ORIGIN, stage } from './harness/stage.ts';

const on = stage();

const OPTIONS = { policyVersion: '2026-11', maxAgeDays: 90, cookie: { name: 'answer' } };
const TAG = `<script type="application/json" data-consent-gate-config>${JSON.stringify(OPTIONS)}</script>
<script src="/consent-gate.js" data-google-analytics="G-TEST00001"></script>`;
const banner = 'consent-gate [part~=banner]';

it('is the one that the gate stores', async () => {
  on.serve({ '/': gatePage({ tag: TAG }) });
  const visit = await on.open();
  await visit.click('consent-gate [part~=accept]');
  await on.network.traffic.waitFor(({ path }) => path.startsWith('/g/collect'));
  const stored = (await visit.context.cookies(ORIGIN)).find(({ name }) => name === 'answer');
  const { id, at = '' } = decodeConsent(stored?.value ?? '') ?? {};
  const made = consentCookie({ analytics: true }, OPTIONS, { url: ORIGIN, at: new Date(at), ...(id && { id }) });
  expect({ ...stored, expires: Math.floor(stored?.expires ?? 0) }).toMatchObject(made);
});

it.for([true, false])('analytics %s: nobody is asked, and Google hears of a yes alone', async (analytics) => {
  on.serve({ '/': gatePage({ tag: TAG }) });
  const { context } = await on.visit();
  await context.addCookies([consentCookie({ analytics }, OPTIONS, { url: ORIGIN })]);
  const visit = await on.open();
  // The settings button stands where somebody has answered.
  await visit.page.locator('consent-gate [part~=reopen]').waitFor();
  expect(await visit.page.locator(banner).count()).toBe(0);
  expect(await visit.evaluate(() => window.consentGate.allows('analytics'))).toBe(analytics);
  if (analytics) await on.network.traffic.waitFor(({ path }) => path.startsWith('/g/collect'));
  else await on.network.traffic.quiet();
  expect(on.network.traffic.google.length > 0).toBe(analytics);
  // The same page, without it.
  await context.clearCookies();
  await visit.page.evaluate(() => localStorage.clear());
  await visit.reload();
  await visit.page.locator(banner).waitFor();
});
