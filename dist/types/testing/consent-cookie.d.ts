import type { ConsentGateConfig } from '../core/config.js';
import type { Choices } from '../core/consent.js';
/** As Playwright's `context.addCookies([…])` takes it. */
export interface ConsentCookie {
    readonly name: string;
    readonly value: string;
    readonly domain: string;
    readonly path: string;
    /** Seconds since the epoch. */
    readonly expires: number;
    readonly httpOnly: boolean;
    readonly secure: boolean;
    readonly sameSite: 'Lax';
}
export interface DecidedCookie {
    /** The address of the site under test. @default 'http://localhost' */
    readonly url?: string;
    /** When it was decided. @default now */
    readonly at?: Date;
    /** The consent's id, which its records at the receiver have too. @default a random one */
    readonly id?: string;
}
/**
 * @param choices one answer for each category or service; what is not named is refused. `true` or `false` answers all
 * @param options those that the site's gate is started with; the answer depends on `categories`, `policyVersion`, `maxAgeDays`, `cookie`
 * @throws one error that names each field and what was expected of it
 */
export declare function consentCookie(choices: Choices | boolean, options?: ConsentGateConfig, { url, at, id }?: DecidedCookie): ConsentCookie;
