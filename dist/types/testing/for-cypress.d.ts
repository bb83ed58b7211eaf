import type { ConsentCookie } from './consent-cookie.js';
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
    }
];
/** `cy.setCookie(...forCypress(consentCookie(…)))` */
export declare function forCypress({ name, value, path, domain, expires, secure }: ConsentCookie): CypressCookie;
