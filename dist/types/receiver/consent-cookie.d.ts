import type { ConsentEvent } from '../core/event.ts';
import type { IncomingRequest } from './exchange.ts';
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
 * The `Set-Cookie` value for the answer, or `null` where none is due. It is due only where the request itself carries
 * the very decision in its cookie: an event that was delivered late must never bring an older answer back.
 * @param events the validated events of the request; none of them is a request to refresh the cookie as it is
 * @param now ms since the epoch
 */
export declare function reissueCookie(request: IncomingRequest, events: readonly ConsentEvent[], options: ConsentCookieOptions, now: number): string | null;
