// After seven days Safari forgets a cookie that a script has set, but not one that a server has set. So the answer to a POST
// without events sets the visitor's consent cookie once more, unchanged.

import { decodeConsent, encodeConsent } from '../../core/codec.ts';
import type { Consent } from '../../core/consent.ts';
import type { IncomingRequest } from '../http/exchange.ts';
import { isSameOrigin, originOf } from '../http/origin.ts';
import { parseUrl } from '../http/parse-url.ts';
import { parseUuid } from '../http/uuid.ts';

/** As the gate is configured; both must agree. */
export interface ConsentCookieOptions {
  /** @default 'consent_gate' */
  readonly name?: string;
  /** Where the gate sets the cookie for a parent domain. @default none: the cookie is this host's own */
  readonly domain?: string;
  /** @default '/' */
  readonly path?: string;
  /** @default 182 */
  readonly maxAgeDays?: number;
}

const DAY_SECONDS = 86_400;
const MAX_COOKIE_BYTES = 1024;

/**
 * The `Set-Cookie` value for the answer to `{"events":[]}`, or `null` where none is due. A request that brings decisions gets
 * none: a closing page does not wait for its answer, which may arrive after the next decision and would bring the older one
 * back. For this request the page waits, and aborts it when the visitor decides.
 * @param now ms since the epoch
 */
export function reissueCookie(request: IncomingRequest, options: ConsentCookieOptions, now: number): string | null {
  const { name = 'consent_gate', domain, path = '/', maxAgeDays = 182 } = options;
  if (!sharesTheCookie(request, domain)) return null;
  const consent = readCookie(request.header('cookie') ?? '', name);
  if (!consent) return null;

  // Counted from the visitor's choice, never from today.
  const maxAge = Math.floor((Date.parse(consent.at) - now) / 1000) + maxAgeDays * DAY_SECONDS;
  if (maxAge <= 0 || maxAge > (maxAgeDays + 1) * DAY_SECONDS) return null;
  const value = encodeConsent(consent);
  if (value.length > MAX_COOKIE_BYTES) return null;
  const attributes = [
    `${name}=${value}`,
    `Path=${path}`,
    `Max-Age=${Math.min(maxAge, maxAgeDays * DAY_SECONDS)}`,
    'SameSite=Lax',
  ];
  if (domain) attributes.push(`Domain=${domain}`);
  if (isSecure(request)) attributes.push('Secure');
  return attributes.join('; ');
}

/** A cookie for this host would be a second one beside the page's, unless both are one host or share the parent domain. */
function sharesTheCookie(request: IncomingRequest, domain: string | undefined): boolean {
  if (isSameOrigin(request)) return true;
  const page = parseUrl(originOf(request) ?? '');
  if (!domain || !page) return false;
  const within = (host: string) => `.${host}`.endsWith(`.${domain.replace(/^\./, '').toLowerCase()}`);
  return within(page.hostname) && within(request.host.replace(/:\d+$/, '').toLowerCase());
}

function isSecure(request: IncomingRequest): boolean {
  const page = originOf(request) ?? request.header('referer');
  return page === null ? request.secure : page.startsWith('https:');
}

/** Read as strictly as an event: the value comes from outside and goes back into a header. */
function readCookie(header: string, name: string): Consent | null {
  const values = header.split(/;\s*/).filter((pair) => pair.startsWith(`${name}=`));
  if (values.length !== 1) return null; // of two with one name, either could be the page's own
  try {
    const consent = decodeConsent(values[0]?.slice(name.length + 1) ?? '');
    const id = consent && parseUuid(consent.id);
    const sound =
      consent &&
      id &&
      /^[ -~]{1,64}$/.test(consent.policyVersion) &&
      Object.keys(consent.choices).every((category) => /^[a-z][a-z\d-]{0,31}$/.test(category));
    return sound ? { ...consent, id, at: new Date(consent.at).toISOString() } : null;
  } catch {
    return null; // not URI-encoded
  }
}
