// Stores the choice: in a first-party cookie, which servers can read too; where the browser refuses it, in localStorage.
import { encodeConsent } from '../core/codec.ts';
import type { Settings } from '../core/config.ts';
import type { Consent } from '../core/consent.ts';
import { parentDomains, pathPrefixes } from '../core/cookie-scopes.ts';
import { validUntil } from '../core/decide.ts';
import { storedValues } from '../page/stored-consent.ts';
import { removeCookie, writeCookie } from './write-cookie.ts';

/** Where the choice is now; `page`: nowhere, so it ends with the page. */
export type KeptIn = 'cookie' | 'localStorage' | 'page';

/** Stores and reads back: a browser that refuses a cookie does so in silence. */
export function saveConsent(window: Window, settings: Settings, consent: Consent): KeptIn {
  const { name, domain, path } = settings.cookie;
  const value = encodeConsent(consent);
  try {
    window.localStorage.removeItem(name);
  } catch {}
  const set = () =>
    writeCookie(name, value, {
      path,
      ...(domain && { domain }),
      sameSite: 'Lax',
      // RFC 6265bis: a page on http cannot set a `Secure` cookie.
      secure: window.location.protocol === 'https:',
      expires: new Date(validUntil(consent, settings)),
    });
  let values: readonly string[] = [];
  try {
    set();
    values = storedValues(window, name);
    // A cookie of the same name on a parent domain, on this host alone or on another path may be what servers read instead
    // of ours; and one that was set while the clock ran ahead would count as the newer one.
    if (values.length > 1) {
      removeCookies(window, settings);
      set();
      values = storedValues(window, name);
    }
  } catch {}
  if (values.includes(value)) return 'cookie';
  try {
    window.localStorage.setItem(name, value);
    return 'localStorage';
  } catch {
    return 'page';
  }
}

/** Removes the choice wherever it is stored. Gives whether nothing is left of it. */
export function removeConsent(window: Window, settings: Settings): boolean {
  const { name } = settings.cookie;
  try {
    window.localStorage.removeItem(name);
  } catch {}
  try {
    removeCookies(window, settings);
  } catch {
    // A sandboxed frame has no cookies, and throws when asked.
  }
  return !storedValues(window, name).length;
}

function removeCookies({ location }: Window, { cookie: { name, domain, path } }: Settings): void {
  const domains = [domain, ...parentDomains(location.hostname)].filter(Boolean);
  for (const place of new Set([path, ...pathPrefixes(location.pathname)])) {
    removeCookie(name, { path: place });
    for (const parent of domains) removeCookie(name, { path: place, domain: parent });
  }
}
