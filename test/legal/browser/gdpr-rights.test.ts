// GDPR 15, 17, 20 and 5(1)(e): what a visitor can ask of the record of their own choice, and how long it stays.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createReceiver, openStore, type Receiver, type Store } from '../../../src/receiver/index.ts';
import type { PlaywrightVisit } from '../../browser/harness/playwright-engines.ts';
import { ORIGIN, stage } from '../../browser/harness/stage.ts';
import { openFolds, reach, uiPage } from '../../browser/harness/ui-states.ts';
import { until } from '../../browser/harness/until.ts';
import { initialisedPGlite } from '../../receiver/initialised-pglite.ts';
import { measure } from '../measure.ts';

const on = stage();
let store: Store;
let receive: Receiver;
beforeAll(async () => {
  store = await openStore(await initialisedPGlite());
  receive = createReceiver({ store });
});
afterAll(() => store?.close());
beforeEach(() => on.serve({ '/': uiPage(), '/consent': receive, '/film': 'Film' }));

/** A visitor with an answer on record, before their settings. */
async function answered(): Promise<{ visit: PlaywrightVisit; id: string }> {
  const visit = await on.open();
  await reach(visit, 'asked');
  await visit.click('consent-gate [part~=accept]');
  const id = `${await visit.waitFor('a consent', () => Reflect.get(window, 'consentGate').consent?.id as string | undefined)}`;
  await until('the record', async () => (await store.history(id)).length === 1);
  await visit.click('consent-gate [part~=reopen]');
  await openFolds(visit);
  return { visit, id };
}

describe('GDPR 15: access', () => {
  it('the settings say what was chosen, when, until when, and the id that leads to the record with every word shown', async () => {
    const { visit, id } = await answered();
    await visit.waitFor('the date', () =>
      /Your choice of \w+ \d+/.test(
        document.querySelector('consent-gate')?.shadowRoot?.querySelector('.receipt')?.textContent ?? '',
      ),
    );
    const { text } = await measure(visit, 'dialog');
    for (const told of [/Your choice of /, /Analytics: On/, /Marketing: On/, /Kept until /, id])
      expect(text).toMatch(told);
    const answer = await receive(new Request(`${ORIGIN}/consent/${id}`));
    const record = JSON.stringify(await answer.json());
    for (const kept of [id, 'accept-all', 'May we use optional cookies?', 'Decline']) expect(record).toContain(kept);
  });
});

describe('GDPR 20: portability', () => {
  it('the receipt is a file that a machine can read', async () => {
    const { visit, id } = await answered();
    const [download] = await Promise.all([
      visit.page.waitForEvent('download'),
      visit.click('consent-gate [part~=download]'),
    ]);
    const receipt = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(receipt).toMatchObject({
      id,
      controller: 'Harbour Concierge',
      choices: { analytics: true, marketing: true },
    });
    expect(Date.parse(receipt.validUntil) - Date.parse(receipt.at)).toBe(182 * 86_400_000);
  });
});

describe('GDPR 17: erasure', () => {
  it('by the visitor alone: gone from the browser and from the records', async () => {
    const { visit, id } = await answered();
    await visit.click('consent-gate [part~=erase]');
    await visit.click('consent-gate [part~=erase-confirm]');
    await until('the erasure', async () => (await store.history(id)).length === 0);
    expect(await visit.evaluate(() => Reflect.get(window, 'consentGate').consent)).toBeNull();
    expect((await visit.cookies()).filter(({ name }) => name === 'consent_gate')).toEqual([]);
  });
});

describe('GDPR 5(1)(e): storage limitation', () => {
  it('the choice ends by itself, and the owner’s records by their age', async () => {
    const { visit, id } = await answered();
    const [cookie] = (await visit.context.cookies(ORIGIN)).filter(({ name }) => name === 'consent_gate');
    expect(((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400).toBeCloseTo(182, 0);
    await store.purgeRecords(new Date(Date.now() + 1_000).toISOString(), 100);
    expect(await store.history(id)).toEqual([]);
  });
});
