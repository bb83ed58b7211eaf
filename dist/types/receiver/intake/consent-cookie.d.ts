import type { IncomingRequest } from '../http/exchange.js';
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
 * The `Set-Cookie` value for the answer to `{"events":[]}`, or `null` where none is due. A request that brings decisions gets
 * none: a closing page does not wait for its answer, which may arrive after the next decision and would bring the older one
 * back. For this request the page waits, and aborts it when the visitor decides.
 * @param now ms since the epoch
 */
export declare function reissueCookie(request: IncomingRequest, options: ConsentCookieOptions, now: number): string | null;
