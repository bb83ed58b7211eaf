import type { IncomingRequest } from './exchange.js';
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
/**
 * The `Set-Cookie` value for the answer to `{"events":[]}`, or `null` where none is due. Never for a request that brings
 * decisions: a page that goes away leaves such requests behind, and an answer that comes after the visitor has changed
 * their mind would bring the older choice back. This one the page waits for, and calls off when the visitor decides.
 * @param now ms since the epoch
 */
export declare function reissueCookie(request: IncomingRequest, options: ConsentCookieOptions, now: number): string | null;
