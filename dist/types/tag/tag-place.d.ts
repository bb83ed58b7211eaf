import { type Check } from '../core/checks.js';
export interface TagPlace {
    /**
     * The address of the folder that holds the files of the gate.
     * @default `/consent-gate/<version>/`
     */
    readonly base?: string;
    /** The nonce of this answer's content security policy. */
    readonly nonce?: string;
    /**
     * The gate's code in the page itself: one request fewer on a first visit, 5 kB more (compressed) in every page.
     * @default false
     */
    readonly inline?: boolean;
    /**
     * A line that asks for the banner early. Whoever has answered needs none: leave it out where the request has the cookie.
     * @default true
     */
    readonly preload?: boolean;
    /** The page's language, as in `<html lang>`: its texts are asked for early too. */
    readonly lang?: string;
}
/** Without a query, for the names of the files are put behind it. */
export declare const folderAddress: Check<string>;
export declare const checkPlace: Check<TagPlace>;
/** With its last slash. */
export declare const folderOf: (base: string) => string;
