// Each option by itself: one bad value gives exactly one sentence, which names the field and says what was expected.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfig, othersAttributes } from '../../src/core/check-config.ts';
import type { ConsentGateConfig } from '../../src/core/config.ts';
import { DEFAULTS } from '../../src/core/defaults.ts';

const ROW = {
  name: 'session',
  provider: 'us',
  purpose: 'keeps you signed in',
  duration: '1 day',
  category: 'necessary',
};

const FULL: ConsentGateConfig = {
  googleAnalytics: [
    'G-AB12CD34EF',
    'GT-AB12',
    'AW-123456',
    'DC-1234567',
    'UA-12345-1',
    {
      id: 'G-ZZ12CD34EF',
      cookie_domain: 'example.com',
      send_page_view: false,
      cookie_expires: 0,
      linker: { domains: ['example.com', 'example.org'], accept_incoming: true },
    },
  ],
  googleTagManager: 'GTM-AB12CD, GTM-AB12CE GTM-AB12CF',
  consentMode: 'advanced',
  waitForUpdate: 2000,
  regionDefaults: [{ region: ['US', 'CA-QC'], analytics_storage: 'granted', ad_storage: 'denied' }],
  googleSettings: ['url_passthrough', 'ads_data_redaction'],
  dataLayer: 'ownLayer',
  endpoint: 'https://example.com/consent?site=1',
  policyUrl: '/privacy#cookies',
  policyVersion: '2026-11 (b)',
  controller: 'Harbour Concierge',
  privacyContact: 'privacy@example.com',
  supervisoryAuthority: { name: 'ICO', url: 'https://ico.org.uk/' },
  categories: [
    { id: 'analytics', services: [{ id: 'counter', label: 'Counter', description: 'Counts.' }] },
    { id: 'video', label: 'Videos', description: 'Films of others.' },
    'marketing',
  ],
  cookies: [
    ROW,
    { ...ROW, name: '_ga', category: 'analytics' },
    { ...ROW, name: '_pk_id.*, _pk_ses.*', category: 'analytics', storage: 'cookie' },
    { ...ROW, name: 'ph_*_posthog', category: 'analytics', storage: 'local' },
    { ...ROW, name: 'draft', storage: 'session' },
  ],
  maxAgeDays: 365,
  cookie: { name: 'my-consent_1', domain: '.example.com', path: '/shop' },
  block: {
    analytics: ['stats.example.com', 'https://example.com/stats/', '/assets/gtag.js', '/Metrics/?v=(2)'],
    video: ['localhost'],
  },
  googleCategory: 'counter',
  autoBlock: false,
  globalPrivacyControl: 'ignore',
  acrossDevices: true,
  locale: 'pt-BR',
  messages: { title: 'Cookies?' },
  position: 'center',
  density: 'compact',
  variant: 'short-title-2',
  theme: 'dark',
  settingsButton: 'end',
  browserLinks: [{ label: 'Chrome', href: 'https://support.google.com/chrome/answer/95647' }],
  reloadOnWithdraw: true,
  assets: '../static/',
  nonce: '',
};

it('finds nothing to say about good options', () => {
  expect(checkConfig({})).toEqual([]);
  expect(checkConfig(FULL)).toEqual([]);
});

it('takes a function from code where Google calls one', () => {
  expect(checkConfig({ googleAnalytics: [{ id: 'G-AB12CD34EF', event_callback: () => {} }] })).toEqual([]);
});

it('knows every option there is', () => {
  expect(Object.keys(FULL).sort()).toEqual(Object.keys(DEFAULTS).sort());
});

it('takes attributes, which are always texts', () => {
  expect(
    checkConfig({
      googleAnalytics: 'G-AB12CD34EF,UA-1234-1',
      maxAgeDays: '30',
      autoBlock: 'false',
      settingsButton: 'true',
      reloadOnWithdraw: 'true',
    }),
  ).toEqual([]);
});

const EXPECTED = {
  measurementId: 'a measurement ID such as "G-AB12CD34EF"',
  container: 'a container ID such as "GTM-AB12CD"',
  address: 'an address such as https://example.com/path or /path',
  days: 'a whole number of days from 1 to 365',
  version: 'a text of 1 to 64 printable ASCII characters without " and \\',
  text: 'a text',
  flag: 'true or false',
  id: 'lower-case letters, digits and hyphens, such as "analytics"',
  locale: 'a language tag such as "en" or "pt-BR"',
  host: 'a lower-case host such as "stats.example.com", the start of an address such as "https://example.com/stats/" or a path of this site such as "/assets/gtag.js"',
  parameter: 'a text, a number, true or false, or a list or an object of these',
  storage: 'one of cookie, local, session',
  variant: 'lower-case letters, digits and hyphens, such as "short-title"',
  entry: 'more of a name than "*", such as "_pk_id.*"',
} as const;

/** A value that contains itself. */
function endless(): object {
  const value: Record<string, unknown> = {};
  value.value = value;
  return value;
}

/** What `[, last]` is: a comma too many. */
const withHole = (last: unknown): unknown[] => Object.assign(new Array(2), { 1: last });

const one = (path: string, expected: string, got: string) => `${path}: expected ${expected}, got ${got}`;

describe('says one sentence about', () => {
  it.for<[option: string, value: unknown, sentence: string]>([
    ['googleAnalytics', 'G-', one('googleAnalytics[0]', EXPECTED.measurementId, '"G-"')],
    ['googleAnalytics', 'GTM-AB12CD', one('googleAnalytics[0]', EXPECTED.measurementId, '"GTM-AB12CD"')],
    ['googleAnalytics', 'g-ab12cd34ef', one('googleAnalytics[0]', EXPECTED.measurementId, '"g-ab12cd34ef"')],
    ['googleAnalytics', '', one('googleAnalytics[0]', EXPECTED.measurementId, '""')],
    ['googleAnalytics', ['G-AB12CD34EF', 7], one('googleAnalytics[1]', EXPECTED.measurementId, '"7"')],
    ['googleAnalytics', { id: 'G-AB12CD34EF' }, one('googleAnalytics', 'a list', 'an object')],
    ['googleAnalytics', [['G-AB12CD34EF']], one('googleAnalytics[0]', EXPECTED.measurementId, 'a list')],
    // An attribute is a plain list of IDs.
    ['googleAnalytics', '{"id":"G-AB12"}', one('googleAnalytics[0]', EXPECTED.measurementId, '"{"id":"G-AB12"}"')],
    ['googleAnalytics', [{}], one('googleAnalytics[0].id', EXPECTED.measurementId, '"undefined"')],
    ['googleAnalytics', ['G-AB12', { id: 'x' }], one('googleAnalytics[1].id', EXPECTED.measurementId, '"x"')],
    // JSON makes `null` of a hole, and an attribute an empty word.
    ['googleAnalytics', withHole('G-AB12CD34EF'), one('googleAnalytics[0]', EXPECTED.measurementId, '"undefined"')],
    ['categories', withHole('analytics'), one('categories[0]', 'an object', '"undefined"')],
    ['block', { analytics: withHole('stats.example.com') }, one('block.analytics[0]', EXPECTED.host, '"undefined"')],
    ['googleAnalytics', [null], one('googleAnalytics[0]', EXPECTED.measurementId, '"null"')],
    ...['2fast', 'cookie-domain', '_x', '', 'ü', '__proto__'].map((name): [string, unknown, string] => [
      'googleAnalytics',
      [JSON.parse(`{"id":"G-AB12",${JSON.stringify(name)}:1}`)],
      `googleAnalytics[0].${name}: expected a parameter's name such as "cookie_domain": letters, digits and _ after a letter`,
    ]),
    ['googleTagManager', 'G-AB12CD34EF', one('googleTagManager[0]', EXPECTED.container, '"G-AB12CD34EF"')],
    ['consentMode', 'Basic', one('consentMode', 'one of basic, advanced', '"Basic"')],
    ['consentMode', true, one('consentMode', 'one of basic, advanced', '"true"')],
    ['waitForUpdate', 'soon', one('waitForUpdate', 'a number of milliseconds from 0 to 99999', '"soon"')],
    ['waitForUpdate', -1, one('waitForUpdate', 'a number of milliseconds from 0 to 99999', '"-1"')],
    ['regionDefaults', { region: ['US'] }, one('regionDefaults', 'a list', 'an object')],
    [
      'regionDefaults',
      [{ region: ['Bavaria'] }],
      one('regionDefaults[0].region[0]', 'an ISO 3166-2 code such as "US" or "US-CA"', '"Bavaria"'),
    ],
    [
      'regionDefaults',
      [{ region: ['US'], analytics_storage: true }],
      one('regionDefaults[0].analytics_storage', 'one of granted, denied', '"true"'),
    ],
    ['googleSettings', 'cookies', one('googleSettings[0]', 'one of url_passthrough, ads_data_redaction', '"cookies"')],
    ['dataLayer', 'data-layer', one('dataLayer', 'a JavaScript name such as "dataLayer"', '"data-layer"')],
    ['endpoint', 'consent', one('endpoint', EXPECTED.address, '"consent"')],
    ['endpoint', 'javascript:alert(1)', one('endpoint', EXPECTED.address, '"javascript:alert(1)"')],
    ['endpoint', 'https://', one('endpoint', EXPECTED.address, '"https://"')],
    ['endpoint', '/a b', one('endpoint', EXPECTED.address, '"/a b"')],
    ['endpoint', '', one('endpoint', EXPECTED.address, '""')],
    ['policyUrl', 'data:text/html,x', one('policyUrl', EXPECTED.address, '"data:text/html,x"')],
    ['policyVersion', '', one('policyVersion', EXPECTED.version, '""')],
    ['policyVersion', 'ü', one('policyVersion', EXPECTED.version, '"ü"')],
    ['policyVersion', 'a"', one('policyVersion', EXPECTED.version, '"a""')],
    // It would never equal the text that is read from the cookie: visitors would be asked on every page.
    ['policyVersion', 2026, one('policyVersion', EXPECTED.version, '"2026"')],
    ['controller', ' ', one('controller', EXPECTED.text, '" "')],
    ['controller', 5, one('controller', EXPECTED.text, '"5"')],
    ['privacyContact', [], one('privacyContact', EXPECTED.text, 'a list')],
    ['supervisoryAuthority', 'ICO', one('supervisoryAuthority', 'an object', '"ICO"')],
    ['supervisoryAuthority', { name: 'ICO' }, one('supervisoryAuthority.url', EXPECTED.address, '"undefined"')],
    [
      'supervisoryAuthority',
      { name: 'ICO', url: 'ico.org.uk' },
      one('supervisoryAuthority.url', EXPECTED.address, '"ico.org.uk"'),
    ],
    [
      'supervisoryAuthority',
      { name: 'ICO', url: '/ico', phone: '1' },
      'supervisoryAuthority.phone: unknown option, expected one of name, url',
    ],
    ['categories', { id: 'analytics' }, one('categories', 'a list', 'an object')],
    ['categories', 'analytics Video', one('categories[1]', EXPECTED.id, '"Video"')],
    ['categories', ['analytics', 'a b'], one('categories[1]', EXPECTED.id, '"a b"')],
    ['categories', ['analytics', 5], one('categories[1]', 'an object', '"5"')],
    ['categories', [{ id: 'analytics' }, {}], one('categories[1].id', EXPECTED.id, '"undefined"')],
    ['categories', [{ id: 'Analytics' }], one('categories[0].id', EXPECTED.id, '"Analytics"')],
    ['categories', [{ id: 'a'.repeat(33) }], one('categories[0].id', EXPECTED.id, `"${'a'.repeat(33)}"`)],
    ['categories', [{ id: 'analytics', label: '' }], one('categories[0].label', EXPECTED.text, '""')],
    [
      'categories',
      [{ id: 'analytics', checked: true }],
      'categories[0].checked: unknown option, expected one of id, label, description, services',
    ],
    [
      'categories',
      [{ id: 'analytics', services: [{ id: 'counter' }] }],
      one('categories[0].services[0].label', EXPECTED.text, '"undefined"'),
    ],
    ['googleCategory', 'Google', one('googleCategory', EXPECTED.id, '"Google"')],
    ['cookies', [{ ...ROW, name: '' }], one('cookies[0].name', EXPECTED.text, '""')],
    ['cookies', [ROW, { ...ROW, purpose: 1 }], one('cookies[1].purpose', EXPECTED.text, '"1"')],
    ['cookies', { session: ROW }, one('cookies', 'a list', 'an object')],
    ['cookies', [{ ...ROW, name: '*' }], one('cookies[0].name', EXPECTED.entry, '"*"')],
    ['cookies', [{ ...ROW, name: 'session, **' }], one('cookies[0].name', EXPECTED.entry, '"session, **"')],
    ['cookies', [{ ...ROW, name: ' * ' }], one('cookies[0].name', EXPECTED.entry, '" * "')],
    ['cookies', [{ ...ROW, storage: 'localStorage' }], one('cookies[0].storage', EXPECTED.storage, '"localStorage"')],
    ['cookies', [{ ...ROW, storage: null }], one('cookies[0].storage', EXPECTED.storage, '"null"')],
    ['maxAgeDays', 4000, one('maxAgeDays', EXPECTED.days, '"4000"')],
    ['maxAgeDays', 366, one('maxAgeDays', EXPECTED.days, '"366"')],
    ['maxAgeDays', 0, one('maxAgeDays', EXPECTED.days, '"0"')],
    ['maxAgeDays', -1, one('maxAgeDays', EXPECTED.days, '"-1"')],
    ['maxAgeDays', 1.5, one('maxAgeDays', EXPECTED.days, '"1.5"')],
    ['maxAgeDays', Number.POSITIVE_INFINITY, one('maxAgeDays', EXPECTED.days, '"Infinity"')],
    ['maxAgeDays', 'half a year', one('maxAgeDays', EXPECTED.days, '"half a year"')],
    ['cookie', 'consent', one('cookie', 'an object', '"consent"')],
    ['cookie', { name: 'a;b' }, one('cookie.name', 'letters, digits, _ and -', '"a;b"')],
    ['cookie', { domain: 'exa mple.com' }, one('cookie.domain', 'a domain such as "example.com"', '"exa mple.com"')],
    ['cookie', { path: 'shop' }, one('cookie.path', 'a path such as "/"', '"shop"')],
    ['cookie', { path: '/;Domain=evil.test' }, one('cookie.path', 'a path such as "/"', '"/;Domain=evil.test"')],
    ['cookie', { secure: true }, 'cookie.secure: unknown option, expected one of name, domain, path'],
    ['block', ['stats.example.com'], one('block', 'an object', 'a list')],
    // The gate would take it for one host.
    [
      'block',
      { analytics: 'a.example.com, b.example.com' },
      one('block.analytics', 'a list', '"a.example.com, b.example.com"'),
    ],
    ['block', { analytics: ['stats'] }, one('block.analytics[0]', EXPECTED.host, '"stats"')],
    ['block', { analytics: ['Stats.example.com'] }, one('block.analytics[0]', EXPECTED.host, '"Stats.example.com"')],
    [
      'block',
      { analytics: ['https://Example.com/s/'] },
      one('block.analytics[0]', EXPECTED.host, '"https://Example.com/s/"'),
    ],
    ['block', { analytics: ['https://'] }, one('block.analytics[0]', EXPECTED.host, '"https://"')],
    ...['/', '//stats.example.com/', '/a b', './gtag.js', 'assets/gtag.js', '/é.js', '/\\stats.example.com'].map(
      (path): [string, unknown, string] => [
        'block',
        { analytics: [path] },
        one('block.analytics[0]', EXPECTED.host, `"${path}"`),
      ],
    ),
    ['autoBlock', 'yes', one('autoBlock', EXPECTED.flag, '"yes"')],
    ['autoBlock', '', one('autoBlock', EXPECTED.flag, '""')],
    ['globalPrivacyControl', false, one('globalPrivacyControl', 'one of respect, ignore', '"false"')],
    ['locale', 5, one('locale', EXPECTED.locale, '"5"')],
    ['messages', { title: '\u200b' }, one('messages.title', 'a text with letters', '"\u200b"')],
    ['messages', ['x'], one('messages', 'an object', 'a list')],
    ['position', 'top', one('position', 'one of bottom, bottom-start, bottom-end, center', '"top"')],
    ['density', 'dense', one('density', 'one of comfortable, compact', '"dense"')],
    ['theme', 'black', one('theme', 'one of auto, light, dark', '"black"')],
    ['settingsButton', 1, one('settingsButton', 'one of start, end, true, false', '"1"')],
    ['settingsButton', 'left', one('settingsButton', 'one of start, end, true, false', '"left"')],
    ['browserLinks', [{ label: 'Chrome' }], one('browserLinks[0].href', EXPECTED.address, '"undefined"')],
    [
      'browserLinks',
      [{ label: 'x', href: 'javascript:1' }],
      one('browserLinks[0].href', EXPECTED.address, '"javascript:1"'),
    ],
    ['acrossDevices', 'yes', one('acrossDevices', EXPECTED.flag, '"yes"')],
    ['reloadOnWithdraw', 'on', one('reloadOnWithdraw', EXPECTED.flag, '"on"')],
    ['assets', 'static', one('assets', EXPECTED.address, '"static"')],
    ['variant', 'short.title', one('variant', EXPECTED.variant, '"short.title"')],
    ['variant', '', one('variant', EXPECTED.variant, '""')],
    ['variant', 'a'.repeat(33), one('variant', EXPECTED.variant, `"${'a'.repeat(33)}"`)],
    ['nonce', 5, one('nonce', EXPECTED.text, '"5"')],
  ])('%s: %j', ([option, value, sentence]) => {
    expect(checkConfig({ [option]: value })).toEqual([sentence]);
  });

  it.for<[what: string, value: unknown, got: string]>([
    ['null', null, '"null"'],
    ['undefined', undefined, '"undefined"'],
    ['NaN', Number.NaN, '"NaN"'],
    ['Infinity', Number.POSITIVE_INFINITY, '"Infinity"'],
    ['a bigint', 10n, '"10"'],
    ['a symbol', Symbol('x'), '"Symbol(x)"'],
    ['a function', () => {}, 'a function'],
    ['null in a list', ['a', null], 'a list'],
    ['a function in an object', { a: { b: () => {} } }, 'an object'],
    ['a date', new Date(), 'an object'],
    ['a list with a hole', withHole(1), 'a list'],
    ['what contains itself', endless(), 'an object'],
  ])('a parameter of Google’s that is %s', ([, value, got]) => {
    expect(checkConfig({ googleAnalytics: [{ id: 'G-AB12', cookie_domain: value }] })).toEqual([
      one('googleAnalytics[0].cookie_domain', EXPECTED.parameter, got),
    ]);
  });

  it.for([
    ['googleAnalitycs', 'googleAnalytics', 'data-google-analytics'],
    ['endPoint', 'endpoint', 'data-endpoint'],
  ] as const)('the misspelt option %s, and which was meant', ([name, meant, attribute]) => {
    expect(checkConfig({ [name]: 'G-AB12CD34EF' })).toEqual([
      `${name}: unknown option, did you mean ${meant} (on the tag ${attribute})?`,
    ]);
  });

  it.for<[given: unknown, written: string]>([
    [['matomo', 'meta-pixel'], 'withServices({ … }, matomo, metaPixel)'],
    ['youtube, the-trade-desk', 'withServices({ … }, youtube, theTradeDesk)'],
    [['<b>', 7, { id: 'x' }], 'withServices({ … }, matomo, youtube)'],
    [null, 'withServices({ … }, matomo, youtube)'],
  ])('services, which only what is made for a site knows: %j', ([services, written]) => {
    const [sentence, ...more] = checkConfig({ services });
    expect(more).toEqual([]);
    expect(sentence).toMatch(/^services: expected in what files or lines for a site are made of/);
    expect(sentence).toContain(`startConsentGate(${written}), with these from "consent-gate/services"`);
    // On the tag it is the owner's too, and no attribute of somebody else's.
    expect(othersAttributes({ services: 'matomo', once: 'x' }, {})).toEqual(['once']);
  });

  it.for(['hideDecline', 'constructor', 'toString', '__proto__'])('the unknown option %s', (name) => {
    const [sentence, ...more] = checkConfig(JSON.parse(`{"${name}":true}`));
    expect(more).toEqual([]);
    expect(sentence).toMatch(new RegExp(`^${name}: unknown option, expected one of googleAnalytics, .*, nonce$`));
  });

  it('a JSON block that could not be read', () => {
    const input = { 'data-consent-gate-config': new SyntaxError('Unexpected end of JSON input') };
    expect(checkConfig(input)).toEqual(['data-consent-gate-config: expected JSON, got Unexpected end of JSON input']);
  });

  it.for<[unknown, string]>([
    [null, '"null"'],
    [undefined, '"undefined"'],
    ['G-AB12CD34EF', '"G-AB12CD34EF"'],
    [[], 'a list'],
  ])('options that are %j', ([input, got]) => {
    expect(checkConfig(input)).toEqual([`config: expected an object, got ${got}`]);
  });

  it('no more than the first 80 characters of a value', () => {
    const [sentence = ''] = checkConfig({ endpoint: 'x'.repeat(10_000) });
    expect(sentence.length).toBeLessThan(200);
  });
});

it('says one sentence for each of several faults', () => {
  const faults = checkConfig({
    googleAnalytics: 'x',
    maxAgeDays: 4000,
    colour: 'red',
    cookie: { name: ' ', path: '' },
  });
  expect(faults.map((sentence) => sentence.split(':')[0])).toEqual([
    'colour',
    'googleAnalytics[0]',
    'maxAgeDays',
    'cookie.name',
    'cookie.path',
  ]);
});

describe('sees what contradicts', () => {
  it.for<[what: string, config: object, sentence: string]>([
    [
      'a cookie of Google called necessary',
      { cookies: [{ ...ROW, name: '_ga_AB12CD34EF' }] },
      'cookies[0].category: expected one of analytics, got "necessary"',
    ],
    [
      'a cookie of Google called necessary, named as a pattern',
      { cookies: [ROW, { ...ROW, name: '_ga*' }] },
      'cookies[1].category: expected one of analytics, got "necessary"',
    ],
    [
      'an entry of Google’s called necessary, wherever it is kept',
      { cookies: [{ ...ROW, name: '_gcl_ls', storage: 'local' }] },
      'cookies[0].category: expected one of analytics, got "necessary"',
    ],
    [
      'one of Google’s called necessary in a list of others',
      { cookies: [{ ...ROW, name: 'session, _gid' }] },
      'cookies[0].category: expected one of analytics, got "necessary"',
    ],
    [
      'one of Google’s called necessary by a pattern that means it too',
      { cookies: [{ ...ROW, name: '_g*' }] },
      'cookies[0].category: expected one of analytics, got "necessary"',
    ],
    [
      'a cookie of a category that is not asked for',
      { cookies: [{ ...ROW, category: 'marketing' }] },
      'cookies[0].category: expected one of necessary, analytics, got "marketing"',
    ],
    [
      'addresses held back until what is always allowed',
      { block: { necessary: ['stats.example.com'] } },
      'block.necessary: expected one of analytics, got "necessary"',
    ],
    [
      'addresses of a category that is not asked for',
      { block: { marketing: ['ads.example.com'] } },
      'block.marketing: expected one of analytics, got "marketing"',
    ],
    [
      'Google Analytics without a category to wait for',
      { googleAnalytics: 'G-AB12CD34EF', categories: [{ id: 'marketing' }] },
      'googleCategory: expected one of marketing, because Google Analytics waits for it; got "analytics"',
    ],
    [
      'Tag Manager without a category to wait for',
      { googleTagManager: ['GTM-AB12CD'], categories: [{ id: 'marketing' }] },
      'googleCategory: expected one of marketing, because Google Analytics waits for it; got "analytics"',
    ],
    [
      'regional defaults where nothing of Google runs before an answer',
      { regionDefaults: [{ region: ['US'], analytics_storage: 'granted' }] },
      'regionDefaults: expected consentMode "advanced"; in basic mode nothing of Google runs before an answer',
    ],
    [
      'no category at all',
      { categories: [] },
      'categories: expected 1 to 12 different ones with their services; "necessary" is always there',
    ],
    [
      'the necessary category asked for',
      { categories: [{ id: 'analytics' }, { id: 'necessary' }] },
      'categories: expected 1 to 12 different ones with their services; "necessary" is always there',
    ],
    [
      'a category twice',
      { categories: [{ id: 'analytics' }, { id: 'analytics' }] },
      'categories: expected 1 to 12 different ones with their services; "necessary" is always there',
    ],
    [
      'more categories than the cookie can hold',
      { categories: Array.from({ length: 13 }, (_, index) => ({ id: `c${index}` })) },
      'categories: expected 1 to 12 different ones with their services; "necessary" is always there',
    ],
  ])('%s', ([, config, sentence]) => {
    expect(checkConfig(config)).toEqual([sentence]);
  });
});

describe('whatever comes', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
  const options = fc.dictionary(
    fc.oneof(fc.constantFrom(...Object.keys(FULL)), fc.string()),
    fc.oneof(anything, fc.jsonValue(), fc.constant(Symbol('x')), fc.func(fc.anything())),
  );

  it('gives a list of texts, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(options, anything), (input) => {
        for (const sentence of checkConfig(input)) expect(typeof sentence).toBe('string');
      }),
    );
  });

  it('leaves the options as they were', () => {
    const frozen = JSON.parse(JSON.stringify(FULL), (_, value) => Object.freeze(value));
    expect(checkConfig(frozen)).toEqual([]);
    expect(frozen).toEqual(FULL);
  });
});
