// The cookie for tests of others: what their server and the gate read from it, and faults by name.
import { describe, expect, it } from 'vitest';
import { consentFromCookies } from '../../src/consent-from-cookies.ts';
import { consentCookie, forCypress } from '../../src/testing.ts';

const HOUR = 3_600_000;

describe('consentCookie', () => {
  it('is read as the answer that was given, and no where none was', () => {
    const options = {
      policyVersion: '2026-11',
      categories: [
        { id: 'analytics', services: [{ id: 'replay', label: 'Replay' }] },
        { id: 'marketing', label: 'Marketing', description: 'Advertising.' },
      ],
    };
    const { name, value } = consentCookie({ analytics: true, replay: false }, options);
    const consent = consentFromCookies(`${name}=${value}`, options);
    expect(consent?.choices).toEqual({ analytics: true, replay: false, marketing: false });
    expect(consentFromCookies(`${name}=${value}`, { ...options, policyVersion: '2' })).toBeNull();
    const all = consentFromCookies(`${name}=${consentCookie(true, options).value}`, options);
    expect(all?.choices).toEqual({ analytics: true, replay: true, marketing: true });
  });

  it('ends when the gate would ask again, and can be older than that', () => {
    const at = new Date('2026-11-30T12:00:00Z');
    const { expires } = consentCookie(true, { maxAgeDays: 30 }, { at });
    expect(expires).toBe((Number(at) + 30 * 24 * HOUR) / 1000);
    const old = new Date(Date.now() - 31 * 24 * HOUR);
    const { name, value } = consentCookie(true, { maxAgeDays: 30 }, { at: old });
    expect(consentFromCookies(`${name}=${value}`, { maxAgeDays: 30 })).toBeNull();
  });

  it('stands where the options and the address say', () => {
    expect(consentCookie(false)).toMatchObject({ name: 'consent_gate', domain: 'localhost', path: '/', secure: false });
    const cookie = { name: 'answer', domain: 'example.com', path: '/shop' };
    const given = consentCookie(false, { cookie }, { url: 'https://shop.example.com:8443/a' });
    expect(given).toMatchObject({
      name: 'answer',
      domain: '.example.com',
      path: '/shop',
      secure: true,
      sameSite: 'Lax',
    });
  });

  it('is for Cypress what it is for Playwright', () => {
    const own = consentCookie(true);
    expect(forCypress(own)).toEqual([
      'consent_gate',
      own.value,
      { path: '/', expiry: own.expires, secure: false, sameSite: 'lax' },
    ]);
    const parent = consentCookie(true, { cookie: { domain: '.example.com' } }, { url: 'https://www.example.com' });
    expect(forCypress(parent)[2]).toMatchObject({ domain: 'example.com', secure: true });
  });

  it('names all that it cannot be made of', () => {
    expect(() =>
      consentCookie(
        { analytic: true, analytics: 'yes' } as never,
        { maxAgeDays: 0 },
        { url: 'site', at: new Date('soon') },
      ),
    ).toThrow(
      /maxAgeDays: expected.*\nchoices\.analytic: expected one of analytics\nchoices\.analytics: expected true or false\nurl: expected.*\nat: expected a date$/,
    );
    expect(() => consentCookie(undefined as never)).toThrow('choices: expected true, false or an answer by category');
  });
});
