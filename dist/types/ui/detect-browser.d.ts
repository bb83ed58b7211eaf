export type Browser = 'chrome' | 'edge' | 'firefox' | 'safari' | 'samsung' | 'opera' | 'brave' | 'vivaldi' | 'ie';
export type System = 'windows' | 'mac' | 'linux' | 'chromeos' | 'android' | 'ios' | 'ipados';
/** What `navigator` tells. */
export interface BrowserHints {
    readonly userAgent: string;
    /** `navigator.userAgentData.brands`; empty outside Chromium. */
    readonly brands: readonly string[];
    /** `navigator.platform`. */
    readonly platform: string;
    readonly maxTouchPoints: number;
    /** `navigator.brave` exists: Brave's user agent is Chrome's own. */
    readonly brave: boolean;
}
/** Each part is `null` where it is not on the list. */
export declare function detectBrowser(hints: BrowserHints): {
    readonly browser: Browser | null;
    readonly system: System | null;
};
