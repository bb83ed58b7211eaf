import { type Checks } from '../checks.js';
/** A measurement ID with parameters for its `config` command, such as `{ id: 'G-XXXXXXX', cookie_domain: 'example.com' }`. */
export interface GoogleTag {
    readonly id: string;
    /** https://developers.google.com/tag-platform/gtagjs/reference#config: texts, numbers, true or false, or objects and lists of these. */
    readonly [parameter: string]: unknown;
}
/** Google's seven consent signals. */
export type Signal = 'analytics_storage' | 'functionality_storage' | 'personalization_storage' | 'ad_storage' | 'ad_user_data' | 'ad_personalization' | 'security_storage';
/** Google's consent defaults in some regions: ISO 3166-2 codes such as `US` or `US-CA`. */
export type RegionDefault = {
    readonly region: readonly string[];
} & {
    readonly [Name in Signal]?: 'granted' | 'denied';
};
export interface GoogleOptions {
    /**
     * Measurement IDs (`G-…`, `GT-…`, `UA-…`). The gate loads Google Analytics for them itself, after a yes. In the data block and
     * from npm an ID may have parameters of its
     * [`config` command](https://developers.google.com/tag-platform/gtagjs/reference#config):
     * `[{ "id": "G-XXXXXXX", "cookie_domain": "example.com" }]`. What the page itself says by `gtag('set', …)` stands before it.
     * @remarks
     * Google shows it under Admin, Data streams. Several: with a space between them. An ID may have settings of its own: what
     * Google’s instructions have you write after it in gtag('config', …), such as cookie_domain and example.com. Most sites need none.
     * @default none
     */
    readonly googleAnalytics?: string | readonly (string | GoogleTag)[];
    /**
     * Container IDs (`GTM-…`). The gate loads the containers itself, after a yes.
     * @remarks Only if you use Google Tag Manager. The container is loaded after a yes.
     * @default none
     */
    readonly googleTagManager?: string | readonly string[];
    /**
     * `basic`: nothing is requested from Google before a yes. `advanced`: Google's tags load at once with every signal denied,
     * for owners who knowingly want that.
     * @remarks Whether Google may be asked for anything before your visitor has answered.
     * @default 'basic'
     */
    readonly consentMode?: 'basic' | 'advanced';
    /**
     * How long Google's code waits for the visitor's stored choice before it acts on the default: ms, 0 to 99,999.
     * @remarks How long Google’s code waits for a choice that the visitor made before.
     * @default 500
     */
    readonly waitForUpdate?: number;
    /**
     * With `advanced`: other
     * [defaults by region](https://developers.google.com/tag-platform/security/guides/consent#region-specific-behavior), which
     * Google's code follows until the visitor answers: `[{ "region": ["US"], "analytics_storage": "granted" }]`.
     * @remarks
     * Advanced mode only: what Google’s tags may do in some countries until the visitor answers. Codes such as US or US-CA.
     * @default none: everything denied everywhere
     */
    readonly regionDefaults?: readonly RegionDefault[];
    /**
     * `url_passthrough`, `ads_data_redaction` or both: set for Google's code before it runs, by `gtag('set', …, true)`.
     * @remarks Told to Google’s code before it runs. Both are for owners who advertise with Google.
     * @default none
     */
    readonly googleSettings?: readonly ('url_passthrough' | 'ads_data_redaction')[];
    /**
     * Name of the data layer, where the page's own snippet uses another one.
     * @remarks Only if your own code uses another name than Google’s.
     * @default 'dataLayer'
     */
    readonly dataLayer?: string;
    /**
     * The category, or the service, that Google Analytics waits for. Google's advertising waits for `marketing` where that is one
     * of the categories.
     * @remarks The category, or the service in it, that has to be allowed before Google Analytics is loaded.
     * @default 'analytics'
     */
    readonly googleCategory?: string;
    /**
     * Hold Google's tags back even where nobody marked them.
     * @remarks Catches a snippet that was forgotten somewhere in your pages.
     * @default true
     */
    readonly autoBlock?: boolean;
}
export declare const GATE: {
    googleAnalytics: never[];
    googleSettings: never[];
    autoBlock: true;
    regionDefaults: never[];
    consentMode: "basic";
    waitForUpdate: number;
    googleCategory: string;
    dataLayer: string;
};
export declare const PARTS: {
    googleTagManager: never[];
};
export declare const checks: () => Checks<GoogleOptions>;
