import type { BrowserHints } from './detect-browser.ts';
/** Chromium's additions, which TypeScript's DOM library does not have. */
interface ChromiumNavigator {
    readonly userAgentData?: {
        readonly brands?: readonly {
            readonly brand: string;
        }[];
    };
    readonly brave?: unknown;
}
export declare function browserHints(browser?: Navigator & ChromiumNavigator): BrowserHints;
export {};
