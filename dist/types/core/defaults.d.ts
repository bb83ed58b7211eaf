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
    googleTagManager: never[];
};
/** What the banner and the settings read besides; the recorder does too. */
export declare const PARTS_DEFAULTS: {
    endpoint: string;
    globalPrivacyControl: "respect";
    acrossDevices: false;
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
    googleTagManager: never[];
};
/** The recorder looks after the page as well, where nobody has decided, and so reads what the button's file reads. */
export declare const RECORDER_DEFAULTS: {
    endpoint: string;
    globalPrivacyControl: "respect";
    acrossDevices: false;
    cookie: {
        name: string;
        domain: string;
        path: string;
    };
    reloadOnWithdraw: false;
    locale: string;
    messages: {};
    position: "bottom";
    theme: "auto";
    settingsButton: true;
    density: "comfortable";
    browserLinks: never[];
    variant: string;
    cookies: never[];
    policyUrl: string;
    controller: string;
    privacyContact: string;
    supervisoryAuthority: null;
    googleTagManager: never[];
};
/** All of them: an option without a default does not compile here. */
export declare const DEFAULTS: Settings;
