// Stores the choice: in a first-party cookie, which servers can read too; where the browser refuses it, in localStorage.
import Cookies from 'js-cookie';
import { encodeConsent } from '../core/codec.ts';
import type { Settings } from '../core/config.ts';
import type { Consent } from '../core/consent.ts';
import { parentDomains } from '../core/cookie-scopes.ts';
import { validUntil } from '../core/decide.ts';
import { storedValues } from './stored-consent.ts';

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
    Cookies.withConverter<string>({ write: String }).set(name, value, {
      path,
      ...(domain && { domain }),
      sameSite: 'Lax',
      // RFC 6265bis: a page on http cannot set a `Secure` cookie.
      secure: window.location.protocol === 'https:',
      expires: new Date(validUntil(consent, settings)),
    });
  try {
    set();
    // A cookie of the same name on a parent domain, or on this host alone, may be what servers read instead of ours.
    if (storedValues(window, name).length > 1) {
      Cookies.remove(name, { path });
      for (const parent of parentDomains(window.location.hostname)) Cookies.remove(name, { path, domain: parent });
      set();
    }
  } catch {}
  if (storedValues(window, name).includes(value)) return 'cookie';
  try {
    window.localStorage.setItem(name, value);
    return 'localStorage';
  } catch {
    return 'page';
  }
}
