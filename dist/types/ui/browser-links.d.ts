import type { Browser, System } from './detect-browser.ts';
/** When each address was last seen in use. */
export declare const BROWSER_LINKS_CHECKED = "2026-11-22";
export interface BrowserLink {
    readonly browser: Browser;
    /** The systems it is for; all where absent. */
    readonly systems?: readonly System[];
    /** A proper name, the same in every language. */
    readonly label: string;
    readonly href: string;
}
export declare const BROWSER_LINKS: readonly BrowserLink[];
export declare const GOOGLE_PRIVACY = "https://policies.google.com/privacy";
export declare const GOOGLE_PARTNER_SITES = "https://policies.google.com/technologies/partner-sites";
export declare const GOOGLE_OPT_OUT = "https://tools.google.com/dlpage/gaoptout";
