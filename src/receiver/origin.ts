// Where a request comes from, as far as a browser says. Other senders can claim anything, but have no visitor's cookies.

/** @returns the `Origin` header, or `null` where there is none: no browser, or a plain same-origin GET */
export const originOf = (request: Request): string | null => request.headers.get('origin');

/** Whether page and endpoint share the origin. Behind a proxy that rewrites `Host`, browsers still say it in `Sec-Fetch-Site`. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = originOf(request);
  // Hosts only: behind a proxy that ends TLS, this process sees http where the visitor sees https.
  return origin !== null && URL.canParse(origin) && new URL(origin).host === new URL(request.url).host;
}
