// Where decisions go, and how.

export interface Endpoint {
  readonly url: string;
  /**
   * A type that needs no preflight across origins: the request of a page that is going away would not outlive one. A
   * sandboxed document has no origin, whatever its address says.
   */
  readonly type: 'application/json' | 'text/plain';
  /** It can set the cookie of this page again: it is of the same origin, or both are within the cookie's own domain. */
  readonly sharesCookie: boolean;
}

/** @param domain the cookie's; empty where it is this host's own */
export function readEndpoint(window: Window & typeof globalThis, address: string, domain: string): Endpoint {
  const { href, origin, hostname } = new URL(address, window.document.documentElement.baseURI);
  const own = origin === window.origin;
  const within = (host: string) => `.${host}`.endsWith(`.${domain.replace(/^\./, '')}`);
  return {
    url: href,
    type: own ? 'application/json' : 'text/plain',
    sharesCookie: own || (domain !== '' && within(hostname) && within(window.location.hostname)),
  };
}
