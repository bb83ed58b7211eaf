// The same cookie as Cypress takes it.
import type { ConsentCookie } from './consent-cookie.ts';

/** What `cy.setCookie` is called with. */
export type CypressCookie = [
  name: string,
  value: string,
  options: {
    readonly path: string;
    /** Absent for a cookie of the page's own host. */
    readonly domain?: string;
    /** Seconds since the epoch. */
    readonly expiry: number;
    readonly secure: boolean;
    readonly sameSite: 'lax';
  },
];

/** `cy.setCookie(...forCypress(consentCookie(…)))` */
export function forCypress({ name, value, path, domain, expires, secure }: ConsentCookie): CypressCookie {
  const parent = domain.startsWith('.') && { domain: domain.slice(1) };
  return [name, value, { path, ...parent, expiry: expires, secure, sameSite: 'lax' }];
}
