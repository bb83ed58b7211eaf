import type { Settings } from './config.js';
/** To read the cookie takes its name alone. */
type CookieName = Pick<Settings['cookie'], 'name'>;
/** What the gate itself reads, on every page. */
export declare const GATE_DEFAULTS: {
    googleAnalytics: never[];
    googleTagManager: never[];
    consentMode: "basic";
    waitForUpdate: number;
    regionDefaults: never[];
    googleSettings: never[];
    dataLayer: string;
    policyVersion: string;
    categories: {
        id: string;
    }[];
    maxAgeDays: number;
    cookie: CookieName;
    block: {};
    googleCategory: string;
    autoBlock: true;
    assets: string;
    nonce: string;
};
export type GateSettings = Pick<Settings, Exclude<keyof typeof GATE_DEFAULTS, 'cookie'>> & {
    readonly cookie: CookieName;
};
/** What shows on the pages of decided visitors too: the settings button reads no more. */
export declare const LOOK_DEFAULTS: {
    locale: string;
    messages: {};
    position: "bottom";
    theme: "auto";
};
export type LookSettings = Pick<Settings, keyof typeof LOOK_DEFAULTS>;
/** What the banner, the settings and the recorder read besides. */
export declare const PARTS_DEFAULTS: {
    locale: string;
    messages: {};
    position: "bottom";
    theme: "auto";
    cookie: {
        name: string;
        domain: string;
        path: string;
    };
    controller: string;
    globalPrivacyControl: "respect";
    density: "comfortable";
    endpoint: string;
    policyUrl: string;
    privacyContact: string;
    supervisoryAuthority: null;
    cookies: never[];
    browserLinks: never[];
    reloadOnWithdraw: false;
};
/** What comes with the settings button: it looks after the page as well. */
export declare const BUTTON_DEFAULTS: {
    locale: string;
    messages: {};
    position: "bottom";
    theme: "auto";
    settingsButton: true;
    cookies: never[];
};
export declare const DEFAULTS: Settings;
export {};
