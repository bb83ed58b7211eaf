import type { Settings } from './config.js';
import * as appearance from './options/appearance.js';
/** What the gate itself reads, on every page. Each order of these packs to other bytes: this one to the fewest. */
export declare const GATE_DEFAULTS: {
    maxAgeDays: number;
    policyVersion: string;
    cookie: {
        name: string;
    };
    categories: {
        id: string;
    }[];
    block: {};
    nonce: string;
    assets: string;
    googleAnalytics: never[];
    googleTagManager: never[];
    googleSettings: never[];
    autoBlock: true;
    regionDefaults: never[];
    consentMode: "basic";
    waitForUpdate: number;
    googleCategory: string;
    dataLayer: string;
};
/** Of the cookie, the gate reads the name alone. */
export type GateSettings = Pick<Settings, Exclude<keyof typeof GATE_DEFAULTS, 'cookie'>> & {
    readonly cookie: Pick<Settings['cookie'], 'name'>;
};
/** What the settings button reads besides. */
export type LookSettings = Pick<Settings, keyof typeof appearance.LOOK>;
/** What comes with the settings button: it looks after the page as well. */
export declare const BUTTON_DEFAULTS: {
    locale: string;
    messages: {};
    position: "bottom";
    theme: "auto";
    settingsButton: true;
    cookies: never[];
};
/** What the banner, the settings and the recorder read besides. */
export declare const PARTS_DEFAULTS: {
    endpoint: string;
    cookie: {
        name: string;
        domain: string;
        path: string;
    };
    globalPrivacyControl: "respect";
    reloadOnWithdraw: false;
    locale: string;
    messages: {};
    position: "bottom";
    theme: "auto";
    density: "comfortable";
    browserLinks: never[];
    cookies: never[];
    policyUrl: string;
    controller: string;
    privacyContact: string;
    supervisoryAuthority: null;
};
/** All of them: an option without a default does not compile here. */
export declare const DEFAULTS: Settings;
