// The check of the options, with one sentence for each fault. No yes counts before it has passed; a browser that remembers
// that it has passed for these very options does not load it again.
import type { CategoryConfig, CookieConfig, LinkConfig, RegionDefault, ServiceConfig, Settings } from './config.ts';
import { askedIds } from './decide.ts';
import { GATE_DEFAULTS } from './defaults.ts';
import { mayBeGoogles, namesIn } from './entry-names.ts';

type Check = (value: unknown, path: string) => readonly string[];
type Fields<T> = { readonly [Name in keyof T]-?: Check };

/** `data-*` attributes that site builders, optimisers and frameworks put on any script tag. */
const FOREIGN = /^(cf|rocket|turbo|no[A-Z]|pagespeed|nscript|nitro|wp|lite|astro|savepage)/;

const ID = /^[a-z][a-z\d-]{0,31}$/;

function quote(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (Object(value) !== value) return `"${String(value).slice(0, 80)}"`;
  return Array.isArray(value) ? 'a list' : 'an object';
}
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A scalar. Attributes are strings, so `"30"` is as good as `30`. */
const matches =
  (pattern: RegExp, expected: string): Check =>
  (value, path) =>
    typeof value !== 'object' && pattern.test(String(value))
      ? []
      : [`${path}: expected ${expected}, got ${quote(value)}`];

const text = (pattern: RegExp, expected: string): Check => {
  const check = matches(pattern, expected);
  return (value, path) =>
    typeof value === 'string' ? check(value, path) : [`${path}: expected ${expected}, got ${quote(value)}`];
};

const optional =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? [] : check(value, path);

const list =
  (check: Check): Check =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => check(item, `${path}[${index}]`))
      : [`${path}: expected a list, got ${quote(value)}`];

/** A list that an attribute may hold: commas or spaces stand between its values. */
const attributeList = (check: Check): Check => {
  const items = list(check);
  return (value, path) => items(typeof value === 'string' ? value.split(/[\s,]+/) : value, path);
};

const record =
  (check: Check): Check =>
  (value, path) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, entry]) => check(entry, `${path}.${key}`))
      : [`${path}: expected an object, got ${quote(value)}`];

/** An object with these fields and no others. */
const shape =
  <T>(fields: Fields<T>): Check =>
  (value, path) => {
    if (!isObject(value)) return [`${path || 'config'}: expected an object, got ${quote(value)}`];
    const prefix = path && `${path}.`;
    const known = Object.keys(fields) as (keyof T & string)[];
    const strangers = Object.keys(value).filter(
      (name) => !Object.hasOwn(fields, name) && (path || !FOREIGN.test(name)),
    );
    return [
      ...strangers.map((name) =>
        value[name] instanceof Error
          ? `${name}: expected JSON, got ${value[name].message}`
          : `${prefix}${name}: unknown option, expected one of ${known.join(', ')}`,
      ),
      ...known.flatMap((name) => fields[name](value[name], prefix + name)),
    ];
  };

/** `javascript:` and friends must not become an address, and a bare word is a typo far more often than a path. */
const ADDRESS = /^(https?:\/\/[^\s/]|\.{0,2}\/)\S*$/;

const words = text(/\S/, 'a text');
/** The tag's own nonce may be empty. */
const anything = text(/^/, 'a text');
const address = text(ADDRESS, 'an address such as https://example.com/path or /path');
const id = text(ID, 'lower-case letters, digits and hyphens, such as "analytics"');

const flag = matches(/^(true|false)$/, 'true or false');
const oneOf = (...choices: readonly string[]): Check =>
  text(new RegExp(`^(${choices.join('|')})$`), `one of ${choices.join(', ')}`);

const signal = optional(oneOf('granted', 'denied'));

const measurementId = text(/^((G|GT|AW|DC)-[A-Z\d]{4,}|UA-\d+-\d+)$/, 'a measurement ID such as "G-AB12CD34EF"');

/** Deeper than any of Google's; a value that contains itself has no end. */
const DEEPEST = 8;

/** What Google's code is told as it stands: whatever JSON can say, but `null`, which there would be a value like any other. */
function isParameter(value: unknown, depth = 0): boolean {
  if (Object(value) !== value) return /^(string|boolean)$/.test(typeof value) || Number.isFinite(value);
  const isPlain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  return isPlain && depth < DEEPEST && Object.values(value as object).every((item) => isParameter(item, depth + 1));
}

/** Of the ID's `config` command. */
const parameter =
  (name: string): Check =>
  (value, path) => {
    if (!/^[a-z]\w*$/i.test(name)) {
      return [`${path}: expected a parameter's name such as "cookie_domain": letters, digits and _ after a letter`];
    }
    // Google calls it once a hit is sent; no data block can hold one, but code can.
    if (isParameter(value) || (name === 'event_callback' && typeof value === 'function')) return [];
    return [`${path}: expected a text, a number, true or false, or a list or an object of these, got ${quote(value)}`];
  };

/** An ID by itself, or with parameters. */
const googleTag: Check = (value, path) => {
  if (!isObject(value)) return measurementId(value, path);
  const { id: named, ...parameters } = value;
  return [
    ...measurementId(named, `${path}.id`),
    ...Object.entries(parameters).flatMap(([name, entry]) => parameter(name)(entry, `${path}.${name}`)),
  ];
};

/** `*` stands for any characters. One that means everything would have the sweep delete what belongs to others. */
const entryName: Check = (value, path) => {
  const faults = words(value, path);
  return faults.length || !namesIn(String(value)).some((name) => /^\*+$/.test(name))
    ? faults
    : [`${path}: expected more of a name than "*", such as "_pk_id.*", got ${quote(value)}`];
};

const checkFields = shape<Settings>({
  googleAnalytics: optional(attributeList(googleTag)),
  googleTagManager: optional(attributeList(text(/^GTM-[A-Z\d]{4,}$/, 'a container ID such as "GTM-AB12CD"'))),
  consentMode: optional(oneOf('basic', 'advanced')),
  waitForUpdate: optional(matches(/^\d{1,5}$/, 'a number of milliseconds from 0 to 99999')),
  regionDefaults: optional(
    list(
      shape<RegionDefault>({
        region: list(text(/^[A-Z]{2}(-[A-Z\d]{1,3})?$/, 'an ISO 3166-2 code such as "US" or "US-CA"')),
        analytics_storage: signal,
        functionality_storage: signal,
        personalization_storage: signal,
        ad_storage: signal,
        ad_user_data: signal,
        ad_personalization: signal,
        security_storage: signal,
      }),
    ),
  ),
  googleSettings: optional(attributeList(oneOf('url_passthrough', 'ads_data_redaction'))),
  dataLayer: optional(text(/^[a-z_$][\w$]*$/i, 'a JavaScript name such as "dataLayer"')),
  endpoint: optional(address),
  policyUrl: optional(address),
  // The gate compares it with the text in the cookie, where each `"` and `\` would take six bytes of 1,024.
  policyVersion: optional(text(/^[ !#-[\]-~]{1,64}$/, 'a text of 1 to 64 printable ASCII characters without " and \\')),
  controller: optional(words),
  privacyContact: optional(words),
  supervisoryAuthority: optional(shape<{ name: string; url: string }>({ name: words, url: address })),
  categories: optional(
    list(
      shape<CategoryConfig>({
        id,
        label: optional(words),
        description: optional(words),
        services: optional(list(shape<ServiceConfig>({ id, label: words, description: optional(words) }))),
      }),
    ),
  ),
  cookies: optional(
    list(
      shape<CookieConfig>({
        name: entryName,
        provider: words,
        purpose: words,
        duration: words,
        category: id,
        storage: optional(oneOf('cookie', 'local', 'session')),
      }),
    ),
  ),
  maxAgeDays: optional(matches(/^([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])$/, 'a whole number of days from 1 to 365')),
  cookie: optional(
    shape<Settings['cookie']>({
      name: optional(text(/^[\w-]{1,64}$/, 'letters, digits, _ and -')),
      domain: optional(text(/^\.?[a-z\d-]+(\.[a-z\d-]+)*$/i, 'a domain such as "example.com"')),
      path: optional(text(/^\/[^;\s]*$/, 'a path such as "/"')),
    }),
  ),
  block: optional(
    record(
      list(
        text(
          // Compared with addresses as browsers write them. `/` alone would be the whole site.
          /^(https?:\/\/[^\s/A-Z]+\/\S*|[a-z\d-]+(\.[a-z\d-]+)+|localhost|\/[!-.0-[\]-~][!-[\]-~]*)$/,
          'a lower-case host such as "stats.example.com", the start of an address such as "https://example.com/stats/" or a path of this site such as "/assets/gtag.js"',
        ),
      ),
    ),
  ),
  googleCategory: optional(id),
  autoBlock: optional(flag),
  globalPrivacyControl: optional(oneOf('respect', 'ignore')),
  // What is wrong with a language or the kind of a text is named where it would be shown: there is another to show.
  locale: optional(text(/^.{0,35}$/, 'a language tag such as "en" or "pt-BR"')),
  // A label that looks like nothing would hide its button: `\S` lets zero-width spaces through.
  messages: optional(
    record((value, path) =>
      typeof value === 'string' ? text(/[\p{L}\p{N}]/u, 'a text with letters')(value, path) : [],
    ),
  ),
  position: optional(oneOf('bottom', 'bottom-start', 'bottom-end', 'center')),
  density: optional(oneOf('comfortable', 'compact')),
  theme: optional(oneOf('auto', 'light', 'dark')),
  settingsButton: optional(flag),
  browserLinks: optional(list(shape<LinkConfig>({ label: words, href: address }))),
  reloadOnWithdraw: optional(flag),
  assets: optional(address),
  nonce: optional(anything),
});

/** @returns one sentence a fault, naming its field and what was expected; empty where the options can be used */
export function checkConfig(input: unknown): readonly string[] {
  const problems = checkFields(input, '');
  return problems.length ? problems : contradictions(input as Partial<Settings>);
}

/** What no field can see alone. */
function contradictions({
  categories = GATE_DEFAULTS.categories,
  cookies = [],
  block = {},
  googleAnalytics = [],
  googleTagManager = [],
  googleCategory = GATE_DEFAULTS.googleCategory,
  consentMode,
  regionDefaults = [],
}: Partial<Settings>): readonly string[] {
  const optionalIds = askedIds(categories);
  const known = ['necessary', ...optionalIds];
  const problems: string[] = [];
  const expectCategory = (path: string, category: string, among: readonly string[]) => {
    if (!among.includes(category)) problems.push(`${path}: expected one of ${among.join(', ')}, got "${category}"`);
  };
  // The consent cookie holds one answer a category within 1,024 bytes.
  if (new Set(known).size !== known.length || known.length < 2 || known.length > 13) {
    problems.push('categories: expected 1 to 12 different ones with their services; "necessary" is always there');
  }
  for (const [index, { name, category }] of cookies.entries()) {
    // EDPB Cookie Banner Taskforce, practice I: what is not essential must not be called essential.
    expectCategory(`cookies[${index}].category`, category, mayBeGoogles(name) ? optionalIds : known);
  }
  for (const category of Object.keys(block)) expectCategory(`block.${category}`, category, optionalIds);
  if (googleAnalytics.length + googleTagManager.length && !optionalIds.includes(googleCategory)) {
    problems.push(
      `googleCategory: expected one of ${optionalIds.join(', ')}, because Google Analytics waits for it; got "${googleCategory}"`,
    );
  }
  if (regionDefaults.length && consentMode !== 'advanced') {
    problems.push(
      'regionDefaults: expected consentMode "advanced"; in basic mode nothing of Google runs before an answer',
    );
  }
  return problems;
}
