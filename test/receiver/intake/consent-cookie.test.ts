// The cookie that answers renew: the visitor's own decision, for as long as it still counts, and nothing else.
import { describe, expect, it } from 'vitest';
import { encodeConsent } from '../../../src/core/codec.ts';
import type { Consent } from '../../../src/core/consent.ts';
import type { ConsentEvent } from '../../../src/core/event.ts';
import type { IncomingRequest } from '../../../src/receiver/http/exchange.ts';
import { type ConsentCookieOptions, reissueCookie } from '../../../src/receiver/intake/consent-cookie.ts';
import { makeEvent, NOW } from '../events.ts';

const DAY = 86_400_000;
const cookieOf = (consent: Consent) => `consent_gate=${encodeConsent(consent)}`;
const consentOf = ({ consentId, occurredAt, policyVersion, choices }: ConsentEvent): Consent => ({
  id: consentId,
  at: occurredAt,
  policyVersion,
  choices,
});

function reissue({
  event = makeEvent(),
  cookie = cookieOf(consentOf(event)),
  url = 'https://www.example.com/consent',
  headers = { origin: 'https://www.example.com', 'sec-fetch-site': 'same-origin' },
  options = {},
  now = NOW,
}: {
  event?: ConsentEvent;
  cookie?: string;
  url?: string;
  headers?: Record<string, string>;
  options?: ConsentCookieOptions;
  now?: number;
} = {}) {
  const all: Record<string, string> = { ...headers, cookie };
  const { pathname, searchParams, host, protocol } = new URL(url);
  const request: IncomingRequest = {
    method: 'POST',
    path: pathname,
    query: searchParams,
    host,
    secure: protocol === 'https:',
    header: (name) => all[name] ?? null,
    read: async () => new Uint8Array(),
  };
  return reissueCookie(request, options, now);
}

describe('on the same origin', () => {
  it('the decision is set once more, readable by scripts, for what is left of its time', () => {
    const event = makeEvent({ occurredAt: new Date(NOW - 10 * DAY).toISOString() });
    expect(reissue({ event })).toBe(
      `${cookieOf(consentOf(event))}; Path=/; Max-Age=${(182 - 10) * 86_400}; SameSite=Lax; Secure`,
    );
  });

  it('an old browser is believed by its Origin and Host, behind a proxy that ends TLS too', () => {
    expect(reissue({ url: 'http://www.example.com/consent', headers: { origin: 'https://www.example.com' } })).toMatch(
      /; Secure$/,
    );
    expect(reissue({ url: 'http://localhost:8787/consent', headers: { origin: 'http://localhost:8787' } })).toMatch(
      /SameSite=Lax$/,
    );
  });

  it('the owner’s names and limits are used', () => {
    const event = makeEvent();
    const cookie = cookieOf(consentOf(event)).replace('consent_gate', 'choice');
    const options = { name: 'choice', domain: 'example.com', path: '/shop', maxAgeDays: 30 };
    expect(reissue({ event, cookie, options })).toMatch(
      /^choice=[^;]+; Path=\/shop; Max-Age=2591940; SameSite=Lax; Domain=example\.com; Secure$/,
    );
  });
});

describe('nothing is set', () => {
  const event = makeEvent();
  it.each<[string, Parameters<typeof reissue>[0]]>([
    ['where the browser holds no consent', { cookie: 'other=1' }],
    ['past the limit, counted from the choice', { event, now: NOW + 182 * DAY }],
    ['for a choice from the future', { event: makeEvent({ occurredAt: new Date(NOW + 3 * DAY).toISOString() }) }],
    [
      'where two cookies have the name',
      { event, cookie: `${cookieOf(consentOf(event))}; ${cookieOf(consentOf(event))}` },
    ],
    ['where the cookie is garbage', { event, cookie: 'consent_gate=%E0%A4%A' }],
    [
      'where the cookie would be refused for its size',
      {
        cookie: cookieOf({
          ...consentOf(event),
          choices: Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`category-number-${i}`, true])),
        }),
      },
    ],
    ['across sites', { event, headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' } }],
    [
      'across origins of one site without a shared domain',
      {
        event,
        url: 'https://api.example.com/consent',
        headers: { origin: 'https://www.example.com', 'sec-fetch-site': 'same-site' },
      },
    ],
    [
      'for a domain that the page is not in',
      {
        event,
        url: 'https://api.example.com/consent',
        headers: { origin: 'https://badexample.com', 'sec-fetch-site': 'cross-site' },
        options: { domain: 'example.com' },
      },
    ],
  ])('%s', (_, given) => {
    expect(reissue(given)).toBeNull();
  });

  it('of what a forged cookie smuggles: it is read as strictly as an event', () => {
    const forge = (changes: object) =>
      `consent_gate=${encodeURIComponent(JSON.stringify({ v: 1, id: event.consentId, at: event.occurredAt, rev: '1', c: {}, ...changes }))}`;
    expect(reissue({ cookie: forge({}) })).not.toBeNull();
    expect(reissue({ cookie: forge({ rev: 'x\r\nSet-Cookie: a=b' }) })).toBeNull();
    expect(reissue({ cookie: forge({ c: { 'a; Domain=x': true } }) })).toBeNull();
    expect(reissue({ cookie: forge({ id: 'x' }) })).toBeNull();
    expect(reissue({ cookie: forge({ extra: 'kept?' }) })).not.toContain('extra');
  });
});

it('a shared domain that both hosts are in is served across origins', () => {
  expect(
    reissue({
      url: 'https://api.example.com/consent',
      headers: { origin: 'https://www.example.com', 'sec-fetch-site': 'same-site' },
      options: { domain: '.example.com' },
    }),
  ).toContain('; Domain=.example.com; Secure');
});
