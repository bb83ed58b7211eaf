// The flags of `serve` that say how the gate's consent cookie is configured.
import type { ConsentCookieOptions } from '../intake/consent-cookie.ts';
import { UsageError } from './command.ts';
import { wholeNumber } from './flags.ts';

/** @throws {UsageError} naming the flag */
export function cookieOf(flags: { readonly [name: string]: unknown }): ConsentCookieOptions {
  const text = (name: string, pattern: RegExp, expected: string) => {
    const value = flags[name];
    if (typeof value !== 'string') return undefined;
    if (!pattern.test(value)) throw new UsageError(`--${name}: expected ${expected}, got "${value}"`);
    return value;
  };
  const name = text('cookie-name', /^[\w-]{1,64}$/, 'a cookie name');
  const domain = text('cookie-domain', /^\.?[a-z\d-]+(\.[a-z\d-]+)*$/i, 'a domain');
  const path = text('cookie-path', /^\/[^;,\s]*$/, 'a path');
  const days = flags['max-age-days'];
  return {
    ...(name && { name }),
    ...(domain && { domain }),
    ...(path && { path }),
    ...(typeof days === 'string' && { maxAgeDays: wholeNumber('max-age-days', days, 1, 365) }),
  };
}
