// GDPR Articles 7(1), 7(3) and 13, CJEU C-673/17 Planet49, Google's EU User Consent Policy and Global Privacy Control: what is
// told before a choice, what is kept as its proof, and what a withdrawal does.
import { beforeEach, describe, expect, it } from 'vitest';
import type { ConsentEvent } from '../../../src/core/event.ts';
import type { PlaywrightVisit } from '../../browser/harness/playwright-engines.ts';
import { ORIGIN, stage } from '../../browser/harness/stage.ts';
import { reach, uiPage } from '../../browser/harness/ui-states.ts';
import { measure } from '../measure.ts';

const on = stage();
beforeEach(() => on.serve({ '/': uiPage(), '/film': '<!doctype html><title>Film</title>' }));

async function asked(path = '/'): Promise<PlaywrightVisit> {
  const visit = await on.open(path);
  await reach(visit, 'asked');
  return visit;
}
const click = (visit: PlaywrightVisit, part: string) => visit.click(`consent-gate [part~=${part}]`);

/** The events posted so far, and the next one to come. */
async function nextEvent(): Promise<ConsentEvent> {
  // A page may also ask there for its cookie to be renewed, without an event.
  const hit = await on.network.traffic.waitFor(({ path, body }) => path === '/consent' && body.includes('"action"'));
  on.network.traffic.clear();
  return JSON.parse(hit.body).events.at(-1);
}

describe('GDPR 7(1): the proof of consent', () => {
  it('is what was on the screen, and no more about the visitor than the choice', async () => {
    const visit = await asked('/?customer=4711#secret');
    const banner = await measure(visit, 'banner');
    await click(visit, 'accept');
    const event = await nextEvent();
    // EDPB 05/2020, paragraphs 106 to 108: proof without collecting more than it takes.
    expect(Object.keys(event).sort()).toEqual(
      [
        ...['action', 'choices', 'consentId', 'eventId', 'globalPrivacyControl', 'locale', 'notice', 'occurredAt'],
        ...['page', 'policyVersion', 'previous', 'schema', 'surface', 'version'],
      ].sort(),
    );
    expect(event.page).toBe(`${ORIGIN}/`);
    expect(JSON.stringify(event)).not.toMatch(/4711|secret|Mozilla|Chrome|\d+\.\d+\.\d+\.\d+/);
    expect(event).toMatchObject({ action: 'accept-all', surface: 'banner', locale: 'en', previous: null });
    expect(banner.text).toContain(event.notice.title);
    expect(banner.text).toContain(event.notice.body);
    expect(event.notice.buttons).toEqual(banner.buttons.map(({ label }) => label));
  });

  it('of the settings names each category and each cookie as they were shown', async () => {
    const visit = await asked();
    await reach(visit, 'settings');
    const dialog = await measure(visit, 'dialog');
    await click(visit, 'save');
    const { notice, choices } = await nextEvent();
    expect(choices).toEqual({ analytics: true, marketing: false });
    expect(notice.buttons).toEqual(dialog.buttons.map(({ label }) => label));
    expect(notice.categories.map(({ id }) => id)).toEqual(['analytics', 'marketing', 'necessary']);
    for (const { label, description, cookies = [] } of notice.categories) {
      const shown = [
        label,
        description,
        ...cookies.flatMap((row) => [row.name, row.provider, row.purpose, row.duration]),
      ];
      for (const text of shown) expect(dialog.text).toContain(text);
    }
  });
});

describe('CJEU C-673/17 Planet49', () => {
  it('saving without a touch is a no; how long cookies live and who has access is said before', async () => {
    const visit = await asked();
    await reach(visit, 'settings');
    const { text } = await measure(visit, 'dialog');
    expect(text).toMatch(/kept for 6 months/);
    expect(text).toMatch(/_ga[\s\S]*Google[\s\S]*2 years/);
    // As it was before `reach` moved a switch.
    await click(visit, 'toggle');
    await click(visit, 'save');
    expect((await nextEvent()).choices).toEqual({ analytics: false, marketing: false });
  });
});

describe('GDPR 13: whom to ask, and where to complain', () => {
  it('stands in the settings, with the right to withdraw', async () => {
    const visit = await asked();
    await reach(visit, 'settings');
    const { text, links } = await measure(visit, 'dialog');
    expect(text).toMatch(/Harbour Concierge[\s\S]*You can change it/);
    expect(links).toEqual(
      expect.arrayContaining([
        `${ORIGIN}/privacy`,
        'mailto:privacy@example.test',
        'https://authority.example/complaints',
      ]),
    );
  });
});

describe('EDPB 03/2022: at most two layers', () => {
  it('everything there is stands on the first or behind one button of it', async () => {
    const visit = await asked();
    const first = await measure(visit, 'banner');
    expect(first.buttons.map(({ part }) => part)).toEqual(['accept', 'decline', 'settings']);
    await reach(visit, 'settings');
    const root = visit.page.locator('consent-gate');
    expect(await root.locator('[aria-haspopup]:not([part=settings]):not([part=reopen])').count()).toBe(0);
    expect(await root.locator('dialog').count()).toBe(1);
    await click(visit, 'save');
    // The answer stands at once: no further question, and the visitor is told (left in the dark).
    await visit.waitFor('the confirmation', () =>
      document
        .querySelector('consent-gate')
        ?.shadowRoot?.querySelector('[role=status]')
        ?.textContent?.includes('saved'),
    );
    expect(await root.locator('dialog').count()).toBe(0);
  });
});

describe('GDPR 7(3): a withdrawal', () => {
  it('takes effect in the page, without a reload: signals, flags, requests, cookies, record', async () => {
    const visit = await asked();
    await click(visit, 'accept');
    await on.network.traffic.waitFor(({ path }) => path.startsWith('/g/collect'));
    await visit.evaluate(() => Reflect.set(window, 'same', true));
    await nextEvent();
    await click(visit, 'reopen');
    await click(visit, 'withdraw');
    expect(await nextEvent()).toMatchObject({
      action: 'withdraw',
      surface: 'settings',
      choices: { analytics: false, marketing: false },
      previous: { analytics: true, marketing: true },
    });
    await on.network.traffic.quiet();
    on.network.traffic.clear();
    await visit.evaluate(() => Reflect.get(window, 'dataLayer').push(['event', 'after']));
    await on.network.traffic.quiet();
    expect(on.network.traffic.google).toEqual([]);
    const names = (await visit.cookies()).map(({ name }) => name);
    expect(names).toEqual(['consent_gate']);
    const state = await visit.evaluate(() => ({
      same: Reflect.get(window, 'same'),
      flag: Reflect.get(window, 'ga-disable-G-TEST00001'),
      last: Array.from(Reflect.get(window, 'dataLayer') as IArguments[], (entry) => Array.from(entry))
        .filter(([command]) => command === 'consent')
        .at(-1),
    }));
    expect(state).toMatchObject({
      same: true,
      flag: true,
      last: ['consent', 'update', { analytics_storage: 'denied', ad_storage: 'denied' }],
    });
  });
});

describe('Google EU User Consent Policy', () => {
  it('everything is denied by default, before any other command, with time for an answer', async () => {
    const visit = await asked();
    const first = await visit.evaluate(() => Array.from(Reflect.get(window, 'dataLayer')[0] as IArguments));
    expect(first.slice(0, 2)).toEqual(['consent', 'default']);
    const { wait_for_update: wait, ...signals } = first[2] as Record<string, unknown>;
    expect(wait).toBeGreaterThanOrEqual(500);
    const denied = ['ad_personalization', 'ad_storage', 'ad_user_data', 'analytics_storage'];
    for (const signal of [...denied, 'functionality_storage', 'personalization_storage']) {
      expect([signal, signals[signal]]).toEqual([signal, 'denied']);
    }
  });

  it('the settings name Google and lead to its terms and its opt-out', async () => {
    const visit = await asked();
    await reach(visit, 'settings');
    const { links } = await measure(visit, 'dialog');
    expect(links).toEqual(expect.arrayContaining([expect.stringMatching(/google\.com\/.*(privacy|partner)/)]));
    expect(links.some((link) => link.includes('gaoptout'))).toBe(true);
  });
});

describe('Global Privacy Control', () => {
  it('is a no, on record as the signal’s, said in the settings; an explicit yes here is stronger', async () => {
    const visit = await on.visit();
    await visit.context.addInitScript(
      "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })",
    );
    await on.open();
    const no = { analytics: false, marketing: false };
    expect(await nextEvent()).toMatchObject({ surface: 'signal', globalPrivacyControl: true, choices: no });
    await click(visit, 'reopen');
    expect((await measure(visit, 'dialog')).text).toContain('Global Privacy Control');
    await click(visit, 'accept');
    expect(await nextEvent()).toMatchObject({ surface: 'settings', action: 'accept-all', globalPrivacyControl: true });
    await visit.reload();
    expect(await visit.evaluate(() => Reflect.get(window, 'consentGate').allows('analytics'))).toBe(true);
  });
});
