// Where a request comes from, as far as a browser says. Other senders can claim anything, but have no visitor's cookies.

import type { IncomingRequest } from './exchange.ts';
import { parseUrl } from './parse-url.ts';

/** @returns the `Origin` header, or `null` where there is none: no browser, or a plain same-origin GET */
export const originOf = (request: IncomingRequest): string | null => request.header('origin');

/** Whether page and endpoint share the origin. Behind a proxy that rewrites `Host`, browsers still say it in `Sec-Fetch-Site`. */
export function isSameOrigin(request: IncomingRequest): boolean {
  const site = request.header('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = originOf(request);
  // Hosts only: behind a proxy that ends TLS, this process sees http where the visitor sees https.
  return origin !== null && parseUrl(origin)?.host === request.host.toLowerCase();
}
