import type { CookieRow } from './event.js';
/** A category that visitors answer, or `necessary`. */
export interface CategoryConfig {
    /** Lower case, such as `analytics`. Texts for `analytics`, `preferences` and `marketing` are built in. */
    readonly id: string;
    /** Shown instead of the built-in text; needed for an id without one. */
    readonly label?: string;
    readonly description?: string;
    /** Services that visitors may switch one by one. Each runs only where its category may run too. @default none */
    readonly services?: readonly ServiceConfig[];
}
/** A service inside a category: its id is used as a category's is, as in `data-consent="session-recording"`. */
export interface ServiceConfig {
    /** Lower case, such as `session-recording`, and different from every other service and category. */
    readonly id: string;
    readonly label: string;
    readonly description?: string;
}
/** A link of the panel "cookie settings of your browser". */
export interface LinkConfig {
    readonly label: string;
    readonly href: string;
}
/** Google's seven consent signals. */
export type Signal = 'analytics_storage' | 'functionality_storage' | 'personalization_storage' | 'ad_storage' | 'ad_user_data' | 'ad_personalization' | 'security_storage';
/** Google's consent defaults in some regions: ISO 3166-2 codes such as `US` or `US-CA`. */
export type RegionDefault = {
    readonly region: readonly string[];
} & {
    readonly [Name in Signal]?: 'granted' | 'denied';
};
/** A measurement ID with parameters for its `config` command, such as `{ id: 'G-XXXXXXX', cookie_domain: 'example.com' }`. */
export interface GoogleTag {
    readonly id: string;
    /** https://developers.google.com/tag-platform/gtagjs/reference#config: texts, numbers, true or false, or objects and lists of these. */
    readonly [parameter: string]: unknown;
}
/** A row of the cookie table, and what is deleted once its category is refused. */
export interface CookieConfig extends CookieRow {
    /** May end in, or contain, `*`: `_pk_id.*`. */
    readonly name: string;
    /** Where it is kept. @default 'cookie' */
    readonly storage?: 'cookie' | 'local' | 'session';
}
/** Options of `startConsentGate`, of the JSON data block and, in kebab-case, of the tag's `data-*` attributes. */
export interface ConsentGateConfig {
    /**
     * Measurement IDs (`G-…`, `GT-…`, `UA-…`), in the data block and from npm also with parameters for their `config` command. The
     * gate loads Google Analytics for them itself, after consent.
     * @default none
     */
    readonly googleAnalytics?: string | readonly (string | GoogleTag)[];
    /** Container IDs (`GTM-…`). The gate loads the containers itself, after consent to analytics. @default none */
    readonly googleTagManager?: string | readonly string[];
    /**
     * `basic`: nothing is requested from Google before consent. `advanced`: Google's tags load at once with every signal
     * denied, for owners who knowingly want that.
     * @default 'basic'
     */
    readonly consentMode?: 'basic' | 'advanced';
    /** How long Google's code waits for the visitor's stored choice before it acts on the default: ms, 0 to 99,999. @default 500 */
    readonly waitForUpdate?: number;
    /**
     * Other defaults by region, for `advanced`: Google's code follows them from the start, until the visitor answers.
     * https://developers.google.com/tag-platform/security/guides/consent#region-specific-behavior
     * @default none: everything denied everywhere
     */
    readonly regionDefaults?: readonly RegionDefault[];
    /** What else Google's code is told at the start: `gtag('set', …, true)`. @default none */
    readonly googleSettings?: readonly ('url_passthrough' | 'ads_data_redaction')[];
    /** Name of the data layer, where the page's own snippet uses another one. @default 'dataLayer' */
    readonly dataLayer?: string;
    /** Where decisions are posted: an http(s) address or a path. @default none: decisions stay in this browser */
    readonly endpoint?: string;
    /** The page that explains the cookies; linked from the banner (GDPR Art. 13). @default none */
    readonly policyUrl?: string;
    /** A new value asks every visitor again. At most 64 printable ASCII characters. @default '1' */
    readonly policyVersion?: string;
    /** Who asks: the controller's name, shown in the banner (GDPR Art. 13(1)(a)). @default the page's host name */
    readonly controller?: string;
    /** A person or mailbox for privacy questions; shown in the settings. @default none */
    readonly privacyContact?: string;
    /** Where visitors can complain (GDPR Art. 77); shown in the settings. @default none */
    readonly supervisoryAuthority?: {
        readonly name: string;
        readonly url: string;
    };
    /** Optional categories to ask for, besides `necessary`, which is always there. @default analytics */
    readonly categories?: readonly CategoryConfig[];
    /** Further rows for the cookie table; those of Google Analytics and of the gate itself are built in. @default none */
    readonly cookies?: readonly CookieConfig[];
    /** How long an answer is kept, in days, the same for yes and no (CNIL 2020-092: about six months). 1 to 365. @default 182 */
    readonly maxAgeDays?: number;
    /** The cookie that keeps the answer. @default { name: 'consent_gate', path: '/' }, for this host only */
    readonly cookie?: {
        readonly name?: string;
        readonly domain?: string;
        readonly path?: string;
    };
    /** Further hosts (`stats.example.com`), beginnings of addresses (`https://example.com/metrics/`) and paths of this site (`/assets/gtag.js`) to hold back, by category. @default none */
    readonly block?: Readonly<Record<string, readonly string[]>>;
    /** The category, or the service, that Google Analytics waits for. @default 'analytics' */
    readonly googleCategory?: string;
    /** Hold Google's tags back even where nobody marked them. @default true */
    readonly autoBlock?: boolean;
    /** `respect`: the browser's Global Privacy Control signal is a refusal unless the visitor says yes here. @default 'respect' */
    readonly globalPrivacyControl?: 'respect' | 'ignore';
    /** BCP 47 tag. @default the page's `<html lang>`, then the browser's */
    readonly locale?: string;
    /** Texts to show instead of the built-in ones, by their key in `src/locales/messages.ts`. @default none */
    readonly messages?: Readonly<Record<string, string>>;
    /** @default 'bottom' */
    readonly position?: 'bottom' | 'bottom-start' | 'bottom-end' | 'center';
    /** How close together things stand in the banner and the settings. @default 'comfortable' */
    readonly density?: 'comfortable' | 'compact';
    /** @default 'auto': as the visitor's system */
    readonly theme?: 'auto' | 'light' | 'dark';
    /** Show the floating button by which visitors find the settings again (GDPR Art. 7(3)). @default true */
    readonly settingsButton?: boolean;
    /** Links to the cookie settings of browsers. @default the built-in list */
    readonly browserLinks?: readonly LinkConfig[];
    /** Reload the page after a withdrawal, for tags of others that cannot be silenced. @default false */
    readonly reloadOnWithdraw?: boolean;
    /** The folder of `consent-gate-ui.js` and its companions. @default the folder the tag was loaded from */
    readonly assets?: string;
    /** CSP nonce for the scripts the gate inserts. @default the tag's own nonce */
    readonly nonce?: string;
}
/** The options as the parts read them: complete, checked, never changed. */
export interface Settings {
    readonly googleAnalytics: readonly (string | GoogleTag)[];
    readonly googleTagManager: readonly string[];
    readonly consentMode: 'basic' | 'advanced';
    readonly waitForUpdate: number;
    readonly regionDefaults: readonly RegionDefault[];
    readonly googleSettings: readonly ('url_passthrough' | 'ads_data_redaction')[];
    readonly dataLayer: string;
    readonly endpoint: string;
    readonly policyUrl: string;
    readonly policyVersion: string;
    readonly controller: string;
    readonly privacyContact: string;
    readonly supervisoryAuthority: {
        readonly name: string;
        readonly url: string;
    } | null;
    /** Without `necessary`. */
    readonly categories: readonly CategoryConfig[];
    readonly cookies: readonly CookieConfig[];
    readonly maxAgeDays: number;
    readonly cookie: {
        readonly name: string;
        readonly domain: string;
        readonly path: string;
    };
    readonly block: Readonly<Record<string, readonly string[]>>;
    readonly googleCategory: string;
    readonly autoBlock: boolean;
    readonly globalPrivacyControl: 'respect' | 'ignore';
    readonly locale: string;
    readonly messages: Readonly<Record<string, string>>;
    readonly position: 'bottom' | 'bottom-start' | 'bottom-end' | 'center';
    readonly density: 'comfortable' | 'compact';
    readonly theme: 'auto' | 'light' | 'dark';
    readonly settingsButton: boolean;
    /** Empty: the built-in ones. */
    readonly browserLinks: readonly LinkConfig[];
    readonly reloadOnWithdraw: boolean;
    readonly assets: string;
    readonly nonce: string;
}
