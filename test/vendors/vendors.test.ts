// Each vendor hears of a no, a yes and a withdrawal, by the function from npm and by the lines for a pasted tag, which are made of it.
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Consent } from '../../src/core/consent.ts';
import * as vendors from '../../src/vendors.ts';
import { linesOf, VENDORS, writtenLines } from '../setup/vendor-lines.mjs';

type Choices = Readonly<Record<string, boolean>> | null;
type Page = Record<string, unknown>;

const ALL = { analytics: true, marketing: true, preferences: true };
const NONE = { analytics: false, marketing: false, preferences: false };

/** A gate in which a test answers. */
function gateOf(first: Choices) {
  let now = first;
  const listeners = new Set<(consent: Consent | null) => void>();
  const consent = () => now && ({ choices: now } as unknown as Consent);
  return {
    allows: (category: string) => now?.[category] === true,
    onChange(listener: (consent: Consent | null) => void) {
      listeners.add(listener);
      listener(consent());
      return () => listeners.delete(listener);
    },
    answer(choices: Choices) {
      now = choices;
      for (const listener of listeners) listener(consent());
    },
  };
}
type Gate = ReturnType<typeof gateOf>;

afterEach(() => vi.unstubAllGlobals());

const WAYS: Readonly<Record<string, (name: keyof typeof VENDORS, gate: Gate, page: Page) => unknown>> = {
  'from npm': (name, gate, page) => {
    vi.stubGlobal('window', page);
    return (vendors as unknown as Record<string, (gate: Gate) => unknown>)[VENDORS[name]]?.(gate);
  },
  'by its lines': (name, gate, page) => {
    const [, code = ''] = /^```js\n(.*)```\n$/s.exec(linesOf(name, VENDORS[name])) ?? [];
    return runInNewContext(code, { window: page, consentGate: gate, queueMicrotask });
  },
};
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
/** The microtask in which code that has just come is told. */
const settled = () => Promise.resolve();

it.each(Object.entries(VENDORS))('the guide’s lines for %s are made of its file', (name, tell) => {
  expect(writtenLines(name)).toBe(linesOf(name, tell));
});

it('nobody is told on a server, and nobody after a stop', () => {
  const gate = gateOf(ALL);
  vi.stubGlobal('window', undefined);
  for (const tell of Object.values(VENDORS))
    (vendors as unknown as Record<string, (gate: Gate) => () => void>)[tell]?.(gate)();
  const page: Page = {};
  vi.stubGlobal('window', page);
  vendors.tellTikTok(gate)();
  gate.answer(NONE);
  expect(page.ttq).toEqual([['grantConsent']]);
});

it('a category of another name answers for them', () => {
  const page: Page = {};
  vi.stubGlobal('window', page);
  vendors.tellTikTok(gateOf({ ads: true }), { marketing: 'ads' });
  expect(page.ttq).toEqual([['grantConsent']]);
});

describe.each(Object.entries(WAYS))('%s', (_, tell) => {
  it('Microsoft: denied by default, then each answer', () => {
    const page: Page = {};
    const gate = gateOf(null);
    tell('microsoft', gate, page);
    gate.answer({ analytics: true, marketing: false });
    gate.answer(ALL);
    const state = (ads: string, analytics: string) => ['consentv2', { ad_Storage: ads, analytics_Storage: analytics }];
    expect(plain((page.clarity as { q: unknown }).q)).toEqual([
      state('denied', 'denied'),
      state('denied', 'granted'),
      state('granted', 'granted'),
    ]);
    expect(plain(page.uetq).filter((entry: unknown) => typeof entry === 'object' || entry === 'default')).toEqual([
      'default',
      { ad_storage: 'denied' },
      { ad_storage: 'denied' },
      { ad_storage: 'denied' },
      { ad_storage: 'granted' },
    ]);
  });

  describe('Meta', () => {
    /** As its snippet makes it: the file comes later, and reads the queue. */
    function snippet(page: Page) {
      if (page.fbq) return;
      const fbq = Object.assign(
        (...command: unknown[]) => {
          if (fbq.callMethod) fbq.callMethod(...command);
          else fbq.queue.push(command);
        },
        {
          queue: undefined as unknown as unknown[],
          callMethod: undefined as undefined | ((...command: unknown[]) => void),
        },
      );
      page.fbq = fbq;
      fbq.queue = [];
      return fbq;
    }

    it('is revoked before `init`, though the snippet comes later', async () => {
      const page: Page = {};
      const gate = gateOf(null);
      tell('meta', gate, page);
      const fbq = snippet(page);
      fbq?.('init', '1');
      fbq?.('track', 'PageView');
      await settled();
      expect(plain(fbq?.queue)).toEqual([
        ['consent', 'revoke'],
        ['init', '1'],
        ['track', 'PageView'],
      ]);
      gate.answer(ALL);
      expect(plain(fbq?.queue[0])).toEqual(['consent', 'grant']);
    });

    it('that runs is granted and revoked', () => {
      const page: Page = {};
      const heard: unknown[] = [];
      const fbq = snippet(page);
      if (fbq) fbq.callMethod = (...command) => heard.push(command);
      const gate = gateOf(ALL);
      tell('meta', gate, page);
      gate.answer(NONE);
      expect(plain(heard)).toEqual([
        ['consent', 'grant'],
        ['consent', 'revoke'],
      ]);
    });
  });

  it('TikTok: held, granted, revoked; in its queue, and by its methods once they are there', () => {
    const page: Page = {};
    const gate = gateOf(null);
    tell('tiktok', gate, page);
    gate.answer(ALL);
    expect(plain(page.ttq)).toEqual([['holdConsent'], ['grantConsent']]);
    const called: string[] = [];
    Object.assign(page.ttq as object, { revokeConsent: () => called.push('revokeConsent') });
    gate.answer(NONE);
    expect(called).toEqual(['revokeConsent']);
  });

  it('Matomo: asked for consent ahead of what the page has queued; a withdrawal asks again', () => {
    const page: Page = { _paq: [['trackPageView']] };
    const gate = gateOf(null);
    tell('matomo', gate, page);
    gate.answer(ALL);
    gate.answer(NONE);
    expect(plain(page._paq)).toEqual([['requireConsent'], ['trackPageView'], ['setConsentGiven'], ['requireConsent']]);
  });

  it('PostHog: in and out once it is there, told nothing that it knows, and nothing before `init`', () => {
    const page: Page = {};
    const gate = gateOf(null);
    tell('posthog', gate, page);
    const said: string[] = [];
    let state: 'in' | 'out' = 'in';
    const set = (next: typeof state) => {
      state = next;
      said.push(next);
    };
    const posthog = {
      __loaded: false,
      init() {
        posthog.__loaded = true;
        return posthog;
      },
      opt_in_capturing: () => set('in'),
      opt_out_capturing: () => set('out'),
      has_opted_in_capturing: () => state === 'in',
      has_opted_out_capturing: () => state === 'out',
    };
    page.posthog = posthog;
    gate.answer(ALL);
    gate.answer(null);
    expect(said).toEqual([]);
    expect((page.posthog as typeof posthog).init()).toBe(posthog);
    expect(said).toEqual(['out']);
    for (const choices of [ALL, ALL, NONE, NONE, null]) gate.answer(choices);
    expect(said).toEqual(['out', 'in', 'out']);
  });

  it('HubSpot: its consent at each change, and no tracking after a withdrawal', () => {
    const page: Page = {};
    const gate = gateOf(null);
    tell('hubspot', gate, page);
    gate.answer({ analytics: true });
    gate.answer(NONE);
    const consent = (analytics: boolean) => [
      'setHubSpotConsent',
      { analytics, advertisement: false, functionality: false },
    ];
    expect(plain(page._hsp)).toEqual([consent(false), consent(true), consent(false)]);
    expect(plain(page._hsq)).toEqual([['doNotTrack', { track: true }], ['doNotTrack']]);
    expect(page.disableHubSpotCookieBanner).toBe(true);
  });

  it('Shopify: nothing before an answer, then each; after an erasure everything is refused', () => {
    const kept: Record<string, string> = {};
    const told: unknown[] = [];
    const customerPrivacy = {
      currentVisitorConsent: () => kept,
      setTrackingConsent(consent: Record<string, boolean>, done: () => void) {
        told.push(consent);
        for (const [name, value] of Object.entries(consent)) kept[name] = value ? 'yes' : 'no';
        done();
      },
    };
    const shopify = {
      customerPrivacy: undefined as undefined | typeof customerPrivacy,
      loadFeatures(_: unknown, done: () => void) {
        shopify.customerPrivacy = customerPrivacy;
        done();
      },
    };
    const gate = gateOf(null);
    tell('shopify', gate, { Shopify: shopify });
    expect(told).toEqual([]);
    gate.answer({ analytics: true, marketing: true });
    gate.answer(null);
    gate.answer(null);
    const consent = (yes: boolean) => ({ analytics: yes, marketing: yes, preferences: false, sale_of_data: yes });
    expect(plain(told)).toEqual([consent(true), consent(false)]);
  });

  it('WP Consent API: nothing before an answer, and what it keeps is taken back', () => {
    const kept: Record<string, string> = {};
    const events: string[] = [];
    const page: Page = {
      wp_set_consent: (category: string, value: string) => Object.assign(kept, { [category]: value }),
      wp_has_consent: (category: string) => kept[category] === 'allow',
      document: { dispatchEvent: ({ type }: Event) => events.push(type) },
      CustomEvent,
    };
    const gate = gateOf(null);
    tell('wp-consent-api', gate, page);
    expect([kept, events, page.wp_consent_type]).toEqual([{}, ['wp_consent_type_defined'], 'optin']);
    gate.answer({ analytics: true, marketing: false, preferences: false });
    const all = {
      functional: 'allow',
      preferences: 'deny',
      statistics: 'allow',
      'statistics-anonymous': 'allow',
      marketing: 'deny',
    };
    expect(kept).toEqual(all);
    gate.answer(null);
    expect(kept).toEqual({ ...all, statistics: 'deny', 'statistics-anonymous': 'deny' });
  });
});
