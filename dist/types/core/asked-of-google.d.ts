import type { Settings } from './config.js';
import type { Consent } from './consent.js';
/** Something of Google's that was asked for while its category was not allowed. */
export interface Asked {
    readonly url: string;
    readonly category: string;
    /** As the owner would say it. */
    readonly when: 'before a choice' | 'after a no';
}
/**
 * @param consent what was in force then
 * @param tag name of the element that asked
 * @returns `undefined` where it was allowed, or is nobody's whom visitors are asked about
 */
export declare function askedOfGoogle(url: string, consent: Consent | null, settings: Pick<Settings, 'categories' | 'googleCategory'>, tag?: string): Asked | undefined;
/** @param short without the query */
export declare const said: ({ url, when }: Asked, short?: boolean) => string;
/** A tag as its owner would write it, to be copied. */
export declare function marked(tag: string, category: string, url: string): string;
/** An address as the browser asks for it; one that is none stays as it was written. */
export declare const absolute: (address: string, { baseURI }: {
    readonly baseURI: string;
}) => string;
