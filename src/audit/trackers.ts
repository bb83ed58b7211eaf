// What counts as analytical or advertising: the hosts and paths asked, the cookies and storage keys written. One data file,
// so that a service is added or mended in one place. `source` is the maker's own page, to check an entry against; `checked`
// says whether that was done, on 2026-11-23 for all of them.

export interface TrackerCookie {
  /** Whole name of the cookie or storage key. */
  readonly pattern: RegExp;
  /** As it is written in a cookie table. */
  readonly name: string;
  readonly purpose: string;
  readonly duration: string;
}

export interface Tracker {
  readonly name: string;
  readonly provider: string;
  readonly category: 'analytics' | 'marketing';
  /** Tested on host name and path (`www.example.com/path`), never on the query. */
  readonly addresses: readonly RegExp[];
  readonly cookies: readonly TrackerCookie[];
  /** Measures without storing anything in the browser, as its maker says. */
  readonly cookieless?: true;
  /** The maker's page about its tag or its cookies. */
  readonly source: string;
  /**
   * `maker`: names and durations are those of the maker's page or published code. `others`: the maker's page could not be
   * read, or leaves them out; they are those that several cookie lists of others agree on.
   */
  readonly checked: 'maker' | 'others';
}

const cookie = (pattern: RegExp, name: string, purpose: string, duration: string): TrackerCookie => ({
  pattern,
  name,
  purpose,
  duration,
});

const TELLS_APART = 'Tells visitors apart';
const VISIT = 'Joins the pages of one visit';
const AD_VISIT = 'Measures and personalises advertising';

export const TRACKERS: readonly Tracker[] = [
  {
    name: 'Google Analytics',
    provider: 'Google',
    category: 'analytics',
    addresses: [
      /^([\w-]+\.)*(googletagmanager|google-analytics|analytics\.google)\.com\//,
      /^stats\.g\.doubleclick\.net\//,
      /^www\.google\.[a-z.]+\/(ads\/ga-audiences|g\/collect)/,
    ],
    cookies: [
      cookie(/^_ga$/, '_ga', TELLS_APART, '2 years'),
      cookie(/^_ga_\w+$/, '_ga_<container-id>', VISIT, '2 years'),
      cookie(/^_gid$/, '_gid', TELLS_APART, '24 hours'),
      cookie(/^_(gat|dc_gtm)(_\S+)?$/, '_gat', 'Limits how often hits are sent', '1 minute'),
      cookie(/^__utm[a-z]+$/, '__utma', TELLS_APART, '2 years'),
      cookie(/^AMP_TOKEN$/, 'AMP_TOKEN', TELLS_APART, 'up to 1 year'),
      // Written by the owner's own tagging server.
      cookie(/^FPID$/, 'FPID', TELLS_APART, '2 years'),
      cookie(/^FPLC$/, 'FPLC', TELLS_APART, '20 hours'),
    ],
    source: 'https://support.google.com/analytics/answer/11397207',
    checked: 'maker',
  },
  {
    name: 'Google Ads and DoubleClick',
    provider: 'Google',
    category: 'marketing',
    addresses: [
      /^([\w-]+\.)*(doubleclick\.net|googleadservices\.com|googlesyndication\.com)\//,
      /^(www\.)?google\.[a-z.]+\/(pagead|ads|ccm|rmkt)\//,
    ],
    cookies: [
      cookie(/^_gcl_[a-z]+$/, '_gcl_au', AD_VISIT, '90 days'),
      cookie(/^_gac_\S+$/, '_gac_<property-id>', AD_VISIT, '90 days'),
      cookie(/^IDE$/, 'IDE', AD_VISIT, '13 months'),
    ],
    source: 'https://business.safety.google/adscookies/',
    checked: 'others',
  },
  {
    name: 'Meta Pixel',
    provider: 'Meta',
    category: 'marketing',
    addresses: [/^connect\.facebook\.net\/.*(fbevents\.js|signals\/)/, /^(www|web)\.facebook\.com\/tr(\/|$)/],
    cookies: [
      cookie(/^_fbp$/, '_fbp', AD_VISIT, '90 days'),
      cookie(/^_fbc$/, '_fbc', 'Keeps the click on an advertisement', '90 days'),
    ],
    source: 'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc',
    checked: 'maker',
  },
  {
    name: 'Hotjar',
    provider: 'Hotjar',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*hotjar\.(com|io)\//],
    cookies: [
      cookie(/^_hjSessionUser_\d+$/, '_hjSessionUser_<site-id>', TELLS_APART, '365 days'),
      cookie(/^_hjSession_\d+$/, '_hjSession_<site-id>', VISIT, '30 minutes'),
      cookie(/^_hj\w+$/, '_hj…', 'Records how pages are used', 'up to 365 days'),
    ],
    source: 'https://help.hotjar.com/hc/en-us/articles/6952777582999',
    checked: 'others',
  },
  {
    name: 'Microsoft Clarity',
    provider: 'Microsoft',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*clarity\.ms\//],
    cookies: [
      cookie(/^_clck$/, '_clck', TELLS_APART, '1 year'),
      cookie(/^_clsk$/, '_clsk', VISIT, '1 day'),
      cookie(/^CLID$/, 'CLID', TELLS_APART, '1 year'),
    ],
    source: 'https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list',
    checked: 'maker',
  },
  {
    name: 'Microsoft Advertising (UET)',
    provider: 'Microsoft',
    category: 'marketing',
    addresses: [/^bat\.bing\.(com|net)\//],
    cookies: [
      cookie(/^_uetsid(_exp)?$/, '_uetsid', AD_VISIT, '1 day'),
      cookie(/^_uetvid(_exp)?$/, '_uetvid', AD_VISIT, '390 days'),
      cookie(/^_uetmsclkid$/, '_uetmsclkid', 'Keeps the click on an advertisement', '90 days'),
    ],
    source: 'https://help.ads.microsoft.com/#apex/ads/en/53056/2',
    checked: 'others',
  },
  {
    name: 'LinkedIn Insight Tag',
    provider: 'LinkedIn',
    category: 'marketing',
    addresses: [/^(snap\.licdn\.com|px\d*\.ads\.linkedin\.com)\//, /^(www|dc)\.(ads\.)?linkedin\.com\/(px|collect)/],
    cookies: [
      cookie(/^li_fat_id$/, 'li_fat_id', AD_VISIT, '30 days'),
      cookie(/^li_giant$/, 'li_giant', AD_VISIT, '7 days'),
      cookie(/^ln_or$/, 'ln_or', AD_VISIT, '1 day'),
    ],
    source: 'https://www.linkedin.com/legal/l/cookie-table',
    checked: 'others',
  },
  {
    name: 'TikTok Pixel',
    provider: 'TikTok',
    category: 'marketing',
    addresses: [/^analytics\.tiktok\.com\//],
    cookies: [
      cookie(/^_ttp$/, '_ttp', AD_VISIT, '13 months'),
      cookie(/^_tt_enable_cookie$/, '_tt_enable_cookie', 'Notes whether cookies may be written', '13 months'),
    ],
    source: 'https://ads.tiktok.com/help/article?aid=10007540',
    checked: 'maker',
  },
  {
    name: 'Matomo',
    provider: 'this site or Matomo Cloud',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*matomo\.cloud\//, /\/(matomo|piwik)\.(js|php)$/],
    cookies: [
      cookie(/^_pk_id(\.\S+)?$/, '_pk_id.<site>', TELLS_APART, '13 months'),
      cookie(/^_pk_ses(\.\S+)?$/, '_pk_ses.<site>', VISIT, '30 minutes'),
      cookie(/^_pk_ref(\.\S+)?$/, '_pk_ref.<site>', 'Keeps where the visitor came from', '6 months'),
      cookie(/^_pk_(cvar|hsr)(\.\S+)?$/, '_pk_…', VISIT, '30 minutes'),
    ],
    source: 'https://matomo.org/faq/general/faq_146/',
    checked: 'maker',
  },
  {
    name: 'Plausible',
    provider: 'Plausible',
    category: 'analytics',
    addresses: [/^plausible\.io\/(js\/|api\/event)/],
    cookies: [],
    cookieless: true,
    source: 'https://plausible.io/data-policy',
    checked: 'others',
  },
  {
    name: 'HubSpot',
    provider: 'HubSpot',
    category: 'marketing',
    addresses: [
      /^js[\w-]*\.(hs-analytics|hs-scripts|hsadspixel|hs-banner)\.(net|com)\//,
      /^track[\w-]*\.hubspot\.com\//,
      /^forms\.hubspot\.com\/collected-forms/,
    ],
    cookies: [
      cookie(/^__hstc$/, '__hstc', TELLS_APART, '6 months'),
      cookie(/^hubspotutk$/, 'hubspotutk', TELLS_APART, '6 months'),
      cookie(/^__hssc$/, '__hssc', VISIT, '30 minutes'),
      cookie(/^__hssrc$/, '__hssrc', 'Notes whether the browser was closed', 'session'),
    ],
    source: 'https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser',
    checked: 'others',
  },
  {
    name: 'Segment',
    provider: 'Twilio',
    category: 'analytics',
    addresses: [/^(cdn|api)\.segment\.(com|io)\//],
    cookies: [
      cookie(/^ajs_anonymous_id$/, 'ajs_anonymous_id', TELLS_APART, '1 year'),
      cookie(/^ajs_user_id$/, 'ajs_user_id', 'Keeps who has signed in', '1 year'),
      cookie(/^ajs_(group_id|user_traits|group_properties)$/, 'ajs_…', TELLS_APART, '1 year'),
    ],
    source:
      'https://www.twilio.com/docs/segment/connections/sources/catalog/libraries/website/javascript/cookie-validity-update',
    checked: 'maker',
  },
  {
    name: 'Mixpanel',
    provider: 'Mixpanel',
    category: 'analytics',
    addresses: [/^(cdn|api|api-js|api-eu|api-in)\.(mixpanel|mxpnl)\.com\//],
    cookies: [cookie(/^mp_\S+_mixpanel$/, 'mp_<token>_mixpanel', TELLS_APART, '1 year')],
    source: 'https://github.com/mixpanel/mixpanel-js/blob/master/src/mixpanel-persistence.js',
    checked: 'maker',
  },
  {
    name: 'Amplitude',
    provider: 'Amplitude',
    category: 'analytics',
    addresses: [/^((api\d*|cdn|sr-client-cfg|api\.eu|sr-client-cfg\.eu)\.)amplitude\.com\//],
    cookies: [
      // The first ten, formerly six, characters of the API key.
      cookie(/^AMP_[\da-f]{10}$/, 'AMP_<key>', TELLS_APART, '1 year'),
      cookie(/^AMP_MKTG_[\da-f]{10}$/, 'AMP_MKTG_<key>', 'Keeps where the visitor came from', '1 year'),
      cookie(/^AMP_unsent_[\da-f]{10}$/, 'AMP_unsent_<key>', 'Keeps what is yet to be sent', 'until it is sent'),
      cookie(/^(amp_[\da-f]{6}(_\S+)?|amplitude_id_\S+)$/, 'amp_<key>', TELLS_APART, '1 year'),
    ],
    source: 'https://amplitude.com/docs/sdks/analytics/browser/cookies-and-consent-management',
    checked: 'maker',
  },
  {
    name: 'Yandex Metrica',
    provider: 'Yandex',
    category: 'analytics',
    addresses: [/^mc\.(yandex\.[a-z.]+|webvisor\.(com|org))\//, /^mc\.yandex\.ru\//],
    cookies: [
      cookie(/^_ym_uid$/, '_ym_uid', TELLS_APART, '1 year'),
      cookie(/^_ym_d$/, '_ym_d', 'Keeps the day of the first visit', '1 year'),
      cookie(/^_ym_\w+$/, '_ym_…', VISIT, 'up to 2 days'),
    ],
    source: 'https://yandex.com/support/metrica/general/cookie-usage.html',
    checked: 'others',
  },
  {
    name: 'Pinterest Tag',
    provider: 'Pinterest',
    category: 'marketing',
    addresses: [/^ct\.pinterest\.com\//, /^s\.pinimg\.com\/ct\//],
    cookies: [
      cookie(/^_pin_unauth$/, '_pin_unauth', AD_VISIT, '1 year'),
      cookie(/^_epik$/, '_epik', 'Keeps the click on an advertisement', '1 year'),
      cookie(/^_derived_epik$/, '_derived_epik', TELLS_APART, '1 year'),
    ],
    source: 'https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies',
    checked: 'maker',
  },
  {
    name: 'X Pixel',
    provider: 'X',
    category: 'marketing',
    addresses: [/^(static\.ads-twitter\.com|analytics\.(twitter|x)\.com)\//, /^t\.co\/(\d\/)?i\/adsct/],
    cookies: [cookie(/^_?twclid$/, 'twclid', 'Keeps the click on an advertisement', '30 days')],
    source: 'https://help.x.com/en/rules-and-policies/x-cookies',
    checked: 'others',
  },
  {
    name: 'Snap Pixel',
    provider: 'Snap',
    category: 'marketing',
    addresses: [/^sc-static\.net\/scevent/, /^tr\d*\.snapchat\.com\//],
    cookies: [cookie(/^_scid(_r)?$/, '_scid', AD_VISIT, '13 months')],
    source: 'https://www.snap.com/privacy/cookie-information',
    checked: 'others',
  },
  {
    name: 'Criteo',
    provider: 'Criteo',
    category: 'marketing',
    addresses: [/^([\w-]+\.)*criteo\.(com|net)\//],
    cookies: [cookie(/^cto_(bundle|bidid|lwid|optout)$/, 'cto_bundle', AD_VISIT, '13 months')],
    source: 'https://www.criteo.com/privacy/',
    checked: 'others',
  },
  {
    name: 'Adobe Analytics',
    provider: 'Adobe',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*(omtrdc\.net|2o7\.net|demdex\.net|everesttech\.net|adobedc\.net)\//, /\/b\/ss\/[^/]+\//],
    cookies: [
      cookie(/^AMCV_\S+$/, 'AMCV_<organisation>', TELLS_APART, '2 years'),
      cookie(/^AMCVS_\S+$/, 'AMCVS_<organisation>', VISIT, 'session'),
      cookie(/^kndctr_\S+_identity$/, 'kndctr_<organisation>_identity', TELLS_APART, '13 months'),
      cookie(/^kndctr_\S+_cluster$/, 'kndctr_<organisation>_cluster', VISIT, '30 minutes'),
      cookie(/^s_vi(_\S+)?$/, 's_vi', TELLS_APART, '2 years'),
      cookie(/^s_fid$/, 's_fid', TELLS_APART, '2 years'),
      cookie(/^s_ecid$/, 's_ecid', TELLS_APART, '2 years'),
      cookie(/^s_cc$/, 's_cc', 'Notes whether cookies may be written', 'session'),
      cookie(/^s_sq$/, 's_sq', 'Keeps the link clicked last', 'session'),
    ],
    source: 'https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/analytics',
    checked: 'maker',
  },
];
