// Options about Google Analytics and Tag Manager.
import {
  attributeList,
  type Check,
  type Checks,
  flag,
  id,
  isObject,
  list,
  number,
  oneOf,
  quote,
  shape,
  text,
} from '../checks.ts';
import type { Defaults } from '../settings.ts';

/** A measurement ID with parameters for its `config` command, such as `{ id: 'G-XXXXXXX', cookie_domain: 'example.com' }`. */
export interface GoogleTag {
  readonly id: string;
  /** https://developers.google.com/tag-platform/gtagjs/reference#config: texts, numbers, true or false, or objects and lists of these. */
  readonly [parameter: string]: unknown;
}

/** Google's seven consent signals. */
export type Signal =
  | 'analytics_storage'
  | 'functionality_storage'
  | 'personalization_storage'
  | 'ad_storage'
  | 'ad_user_data'
  | 'ad_personalization'
  | 'security_storage';

/** Google's consent defaults in some regions: ISO 3166-2 codes such as `US` or `US-CA`. */
export type RegionDefault = { readonly region: readonly string[] } & {
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

export const GATE = {
  googleAnalytics: [],
  googleSettings: [],
  autoBlock: true,
  regionDefaults: [],
  consentMode: 'basic',
  waitForUpdate: 500,
  googleCategory: 'analytics',
  dataLayer: 'dataLayer',
} satisfies Defaults<GoogleOptions>;

// The gate holds every container alike: whoever loads or names the owner's reads which they are.
export const PARTS = { googleTagManager: [] } satisfies Defaults<GoogleOptions>;

export const checks = (): Checks<GoogleOptions> => ({
  googleAnalytics: attributeList(googleTag()),
  googleTagManager: attributeList(text(/^GTM-[A-Z\d]{4,}$/, 'a container ID such as "GTM-AB12CD"')),
  consentMode: oneOf('basic', 'advanced'),
  waitForUpdate: number(/^\d{1,5}$/, 'a number of milliseconds from 0 to 99999'),
  regionDefaults: list(regionDefault()),
  googleSettings: attributeList(oneOf('url_passthrough', 'ads_data_redaction')),
  dataLayer: text(/^[a-z_$][\w$]*$/i, 'a JavaScript name such as "dataLayer"'),
  googleCategory: id(),
  autoBlock: flag(),
});

function regionDefault(): Check<RegionDefault> {
  const signal = oneOf('granted', 'denied');
  return shape<RegionDefault>(
    { region: list(text(/^[A-Z]{2}(-[A-Z\d]{1,3})?$/, 'an ISO 3166-2 code such as "US" or "US-CA"')) },
    {
      analytics_storage: signal,
      functionality_storage: signal,
      personalization_storage: signal,
      ad_storage: signal,
      ad_user_data: signal,
      ad_personalization: signal,
      security_storage: signal,
    },
  );
}

/** An ID by itself, or with parameters. */
function googleTag(): Check<string | GoogleTag> {
  const measurementId = text(/^((G|GT|AW|DC)-[A-Z\d]{4,}|UA-\d+-\d+)$/, 'a measurement ID such as "G-AB12CD34EF"');
  return (value, path) => {
    if (!isObject(value)) return measurementId(value, path);
    const { id: named, ...parameters } = value;
    return [
      ...measurementId(named, `${path}.id`),
      ...Object.entries(parameters).flatMap(([name, entry]) => parameterFaults(name, entry, `${path}.${name}`)),
    ];
  };
}

/** A parameter of an ID's `config` command. */
function parameterFaults(name: string, value: unknown, path: string): readonly string[] {
  if (!/^[a-z]\w*$/i.test(name)) {
    return [`${path}: expected a parameter's name such as "cookie_domain": letters, digits and _ after a letter`];
  }
  // Google calls it once a hit is sent. No data block can hold a function, but code can.
  if (isParameter(value) || (name === 'event_callback' && typeof value === 'function')) return [];
  return [`${path}: expected a text, a number, true or false, or a list or an object of these, got ${quote(value)}`];
}

/** Deeper than any parameter of Google's. A value that contains itself has no end. */
const DEEPEST = 8;

/** Google's code gets it as it is: whatever JSON can say except `null`, which Google would take for a value. */
function isParameter(value: unknown, depth = 0): boolean {
  if (Object(value) !== value) return /^(string|boolean)$/.test(typeof value) || Number.isFinite(value);
  const isPlain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  // JSON makes `null` of a hole in a list: spread, it is looked at too.
  const items: readonly unknown[] = Array.isArray(value) ? [...value] : Object.values(Object(value));
  return isPlain && depth < DEEPEST && items.every((item) => isParameter(item, depth + 1));
}
