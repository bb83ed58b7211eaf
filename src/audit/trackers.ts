// What counts as analytical or advertising: the hosts and paths asked, the cookies and storage keys written. One data file,
// so that a service is added or mended in one place. `source` is the maker's own page, to check an entry against; `checked`
// says whether that was done, on 2026-11-23, from PostHog on 2026-11-25.

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
  /** Tested on path and query, whatever the host: for what owners serve from an address of their own. */
  readonly anywhere?: readonly RegExp[];
  readonly cookies: readonly TrackerCookie[];
  /**
   * Measures without storing anything in the browser, as its maker says: `always`, or where the owner has `set` it so, which
   * shows in that none of its names is stored.
   */
  readonly cookieless?: 'always' | 'set';
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
    // A tagging server, or Google's files, under the owner's own address:
    // https://developers.google.com/tag-platform/tag-manager/server-side/custom-domain
    anywhere: [
      /^[^?]*\/g\/collect\?(.*&)?tid=G-[A-Z\d]/,
      /^[^?]*\/(gtag\/(js|destination)|gtm\.js|ns\.html)\?(.*&)?id=(G|GT|GTM|AW|DC)-[A-Z\d]/,
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
      /^((www\.)?google\.[a-z.]+\/(pagead|ads|ccm|rmkt)|adservice\.google\.[a-z.]+)\//,
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
      cookie(/^_pk_(cvar|hsr|testcookie)(\.\S+)?$/, '_pk_…', VISIT, '30 minutes'),
    ],
    // `disableCookies`, `requireCookieConsent` and `requireConsent`: https://developer.matomo.org/guides/tracking-consent
    cookieless: 'set',
    source: 'https://matomo.org/faq/general/faq_146/',
    checked: 'maker',
  },
  {
    name: 'Plausible',
    provider: 'Plausible',
    category: 'analytics',
    addresses: [/^plausible\.io\/(js\/|api\/event)/],
    cookies: [],
    cookieless: 'always',
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
  {
    name: 'PostHog',
    provider: 'PostHog',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*(i|app|eu|us)\.posthog\.com\//],
    cookies: [cookie(/^ph_\S+_posthog$/, 'ph_<key>_posthog', TELLS_APART, '365 days')],
    cookieless: 'set',
    source: 'https://posthog.com/docs/libraries/js/persistence',
    checked: 'maker',
  },
  {
    name: 'Piwik PRO',
    provider: 'Piwik PRO',
    category: 'analytics',
    addresses: [/^[\w-]+\.(containers\.)?piwik\.pro\//, /\/ppms\.(js|php)$/],
    cookies: [
      // Matomo's names: both come from Piwik.
      cookie(/^_pk_(id|ses)\.\S+$/, '_pk_id.<app>', TELLS_APART, '13 months'),
      cookie(/^stg_(last_interaction|returning_visitor)$/, 'stg_…', TELLS_APART, '365 days'),
      cookie(
        /^stg_(traffic_source_priority|externalReferrer|\w+_campaign)$/,
        'stg_…',
        'Keeps where the visitor came from',
        'session',
      ),
    ],
    cookieless: 'set',
    source: 'https://help.piwik.pro/support/privacy/cookies-created-for-visitors-by-piwik-pro/',
    checked: 'maker',
  },
  {
    name: 'Heap',
    provider: 'Contentsquare',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*(heapanalytics\.com|heap-api\.com)\//],
    cookies: [
      cookie(/^_hp2_id\.\S+$/, '_hp2_id.<app>', TELLS_APART, '13 months'),
      cookie(/^_hp2_ses_props\.\S+$/, '_hp2_ses_props.<app>', VISIT, '30 minutes'),
      cookie(/^_hp2_props\.\S+$/, '_hp2_props.<app>', TELLS_APART, '13 months'),
    ],
    source:
      'https://help.heap.io/data-privacy/data-privacy-faqs/what-cookies-does-heap-set-and-what-are-they-used-for/',
    checked: 'maker',
  },
  {
    name: 'Contentsquare',
    provider: 'Contentsquare',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*contentsquare\.net\//],
    cookies: [cookie(/^_cs_id$/, '_cs_id', TELLS_APART, '13 months'), cookie(/^_cs_s$/, '_cs_s', VISIT, '30 minutes')],
    source: 'https://docs.contentsquare.com/en/web/cookies/',
    checked: 'others',
  },
  {
    name: 'Fullstory',
    provider: 'Fullstory',
    category: 'analytics',
    addresses: [/^(edge|rs|[\w-]+\.rs)\.fullstory\.com\//],
    cookies: [
      cookie(/^fs_uid$/, 'fs_uid', TELLS_APART, '1 year'),
      cookie(/^fs_lua$/, 'fs_lua', 'Keeps when the visitor last did something', '30 minutes'),
    ],
    source: 'https://help.fullstory.com/hc/en-us/articles/360020829513',
    checked: 'maker',
  },
  {
    name: 'Mouseflow',
    provider: 'Mouseflow',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*mouseflow\.com\//],
    cookies: [
      cookie(/^mf_user$/, 'mf_user', TELLS_APART, '90 days'),
      cookie(/^mf_[\da-f]{8}-[\da-f-]{27}$/, 'mf_<site-id>', VISIT, 'session'),
    ],
    source: 'https://help.mouseflow.com/en/articles/4282966-what-is-your-cookie-policy',
    checked: 'maker',
  },
  {
    name: 'Crazy Egg',
    provider: 'Crazy Egg',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*crazyegg\.com\//],
    cookies: [
      cookie(/^_ce\.s$/, '_ce.s', TELLS_APART, '1 year'),
      cookie(/^(_ce\.\w+|cebsp?_?)$/, '_ce.…', VISIT, 'session'),
    ],
    source: 'https://support.crazyegg.com/hc/en-us/articles/360054587773',
    checked: 'others',
  },
  {
    name: 'VWO',
    provider: 'Wingify',
    category: 'analytics',
    addresses: [/^dev\.visualwebsiteoptimizer\.com\//],
    cookies: [
      cookie(/^_vwo_uuid(_v2)?$/, '_vwo_uuid', TELLS_APART, '1 year'),
      cookie(/^_vwo_(ds|sn)$/, '_vwo_…', VISIT, 'up to 90 days'),
      cookie(/^_vis_opt_\w+$/, '_vis_opt_…', 'Keeps which variant was shown', 'up to 100 days'),
    ],
    source: 'https://help.vwo.com/hc/en-us/articles/360033990873',
    checked: 'maker',
  },
  {
    name: 'Optimizely',
    provider: 'Optimizely',
    category: 'analytics',
    addresses: [/^(cdn|logx|[\w-]+\.log)\.optimizely\.com\//],
    cookies: [
      cookie(/^optimizelyEndUserId$/, 'optimizelyEndUserId', TELLS_APART, '6 months'),
      cookie(/^optimizelySession$/, 'optimizelySession', VISIT, '6 months'),
    ],
    source: 'https://support.optimizely.com/hc/en-us/articles/4410284018061',
    checked: 'others',
  },
  {
    name: 'Piano Analytics (AT Internet)',
    provider: 'Piano',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*(xiti\.com|pa-cd\.com|at-o\.net)\//],
    cookies: [
      cookie(/^(_pcid|pa_vid|atuserid|atidvisitor)$/, '_pcid', TELLS_APART, '13 months'),
      cookie(/^_pctx$/, '_pctx', VISIT, '13 months'),
    ],
    source: 'https://developers.atinternet-solutions.com/piano-analytics/data-collection/how-to-send-events/cookies',
    checked: 'others',
  },
  {
    name: 'etracker',
    provider: 'etracker',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*etracker\.(com|de)\//],
    cookies: [
      cookie(/^_et_coid$/, '_et_coid', TELLS_APART, '2 years'),
      cookie(/^(BT_sdc|BT_pdc)$/, 'BT_…', VISIT, 'up to 1 year'),
    ],
    cookieless: 'set',
    source: 'https://www.etracker.com/en/docs/integration-setup-2/settings-accounts/cookies/used-cookies/',
    checked: 'others',
  },
  {
    name: 'Chartbeat',
    provider: 'Chartbeat',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*chartbeat\.(com|net)\//],
    cookies: [
      cookie(/^_chartbeat\d+$/, '_chartbeat2', TELLS_APART, '13 months'),
      cookie(/^_cb_svref$/, '_cb_svref', VISIT, '30 minutes'),
    ],
    source: 'https://help.chartbeat.com/hc/en-us/articles/360000184388',
    checked: 'others',
  },
  {
    name: 'Comscore',
    provider: 'Comscore',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*scorecardresearch\.com\//],
    cookies: [cookie(/^_scor_uid$/, '_scor_uid', TELLS_APART, '390 days')],
    source: 'https://www.scorecardresearch.com/privacy.aspx',
    checked: 'others',
  },
  {
    name: 'Quantcast',
    provider: 'Quantcast',
    category: 'marketing',
    addresses: [/^([\w-]+\.)*(quantserve\.com|quantcount\.com)\//],
    cookies: [cookie(/^__qca$/, '__qca', AD_VISIT, '13 months')],
    source: 'https://www.quantcast.com/legal/cookie-descriptions/',
    checked: 'others',
  },
  {
    name: 'Jetpack Stats',
    provider: 'Automattic',
    category: 'analytics',
    addresses: [/^(stats|pixel)\.wp\.com\//],
    cookies: [cookie(/^tk_(ai|lr|or|r3d|tc|qs|ni)$/, 'tk_…', TELLS_APART, 'up to 5 years')],
    source: 'https://jetpack.com/support/cookies/',
    checked: 'others',
  },
  {
    name: 'WooCommerce order attribution',
    provider: 'this site',
    category: 'marketing',
    addresses: [],
    cookies: [
      cookie(
        /^sbjs_(migrations|current|current_add|first|first_add|session|udata)$/,
        'sbjs_…',
        'Keeps where the visitor came from',
        'session',
      ),
    ],
    source: 'https://woocommerce.com/document/order-attribution-tracking/',
    checked: 'others',
  },
  {
    name: 'Klaviyo',
    provider: 'Klaviyo',
    category: 'marketing',
    addresses: [/^(static|static-tracking|a|fast|static-forms)\.klaviyo\.com\//],
    cookies: [cookie(/^__kla_id$/, '__kla_id', TELLS_APART, '2 years')],
    source: 'https://help.klaviyo.com/hc/en-us/articles/360034666712',
    checked: 'others',
  },
  {
    name: 'Account Engagement (Pardot)',
    provider: 'Salesforce',
    category: 'marketing',
    addresses: [/^(pi|cdn)\.pardot\.com\//],
    cookies: [
      cookie(/^visitor_id\d+(-hash)?$/, 'visitor_id<account>', TELLS_APART, '1 year'),
      cookie(/^lpv\d+$/, 'lpv<account>', VISIT, '30 minutes'),
    ],
    source: 'https://help.salesforce.com/s/articleView?id=mktg.pardot_basics_cookies.htm',
    checked: 'others',
  },
  {
    name: 'Marketo',
    provider: 'Adobe',
    category: 'marketing',
    addresses: [/^munchkin\.marketo\.net\//, /^[\w-]+\.mktoresp\.com\//],
    cookies: [cookie(/^_mkto_trk$/, '_mkto_trk', TELLS_APART, '2 years')],
    source: 'https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/javascriptapi/leadtracking',
    checked: 'others',
  },
  {
    name: 'Reddit Pixel',
    provider: 'Reddit',
    category: 'marketing',
    addresses: [/^www\.redditstatic\.com\/ads\//, /^(alb|pixel-config)\.reddit\.com\//],
    cookies: [cookie(/^_rdt_(uuid|cid)$/, '_rdt_uuid', AD_VISIT, '90 days')],
    source: 'https://business.reddithelp.com/s/article/reddit-pixel',
    checked: 'others',
  },
  {
    name: 'Quora Pixel',
    provider: 'Quora',
    category: 'marketing',
    addresses: [/^(a|q)\.quora\.com\/(qevents|_\/ad)/],
    cookies: [],
    source: 'https://quoraadsupport.zendesk.com/hc/en-us/articles/115010466208',
    checked: 'others',
  },
  {
    name: 'Taboola',
    provider: 'Taboola',
    category: 'marketing',
    addresses: [/^([\w-]+\.)*taboola\.com\//],
    cookies: [cookie(/^(t_gid|t_pt_gid|taboola_\S+)$/, 't_gid', AD_VISIT, '1 year')],
    source: 'https://www.taboola.com/policies/cookie-policy',
    checked: 'others',
  },
  {
    name: 'Outbrain',
    provider: 'Outbrain',
    category: 'marketing',
    addresses: [/^([\w-]+\.)*outbrain(img)?\.com\//],
    cookies: [cookie(/^(obuid|outbrain_cid_fetch)$/, 'obuid', AD_VISIT, '90 days')],
    source: 'https://www.outbrain.com/privacy/cookies/',
    checked: 'others',
  },
  {
    name: 'AdRoll',
    provider: 'NextRoll',
    category: 'marketing',
    addresses: [/^([\w-]+\.)*adroll\.com\//],
    cookies: [cookie(/^(__adroll(_fpc)?|__ar_v4)$/, '__adroll_fpc', AD_VISIT, '1 year')],
    source: 'https://www.nextroll.com/privacy',
    checked: 'others',
  },
  {
    name: 'The Trade Desk',
    provider: 'The Trade Desk',
    category: 'marketing',
    addresses: [/^([\w-]+\.)*adsrvr\.org\//],
    cookies: [cookie(/^TDID$/, 'TDID', AD_VISIT, '1 year')],
    source: 'https://www.thetradedesk.com/us/privacy',
    checked: 'others',
  },
  {
    name: 'Amazon Ads',
    provider: 'Amazon',
    category: 'marketing',
    addresses: [/^([\w-]+\.)*amazon-adsystem\.com\//],
    cookies: [],
    source: 'https://advertising.amazon.com/legal/privacy-notice',
    checked: 'others',
  },
  {
    name: 'YouTube',
    provider: 'Google',
    category: 'marketing',
    addresses: [
      /^(www\.|m\.)?youtube\.com\/(embed\/|iframe_api|player_api|youtubei\/|generate_204|ptracking|api\/stats\/)/,
    ],
    cookies: [
      cookie(/^VISITOR_INFO1_LIVE$/, 'VISITOR_INFO1_LIVE', 'Tells viewers of films apart', '6 months'),
      cookie(/^YSC$/, 'YSC', 'Joins the films of one visit', 'session'),
      cookie(
        /^__Secure-(ROLLOUT_TOKEN|YEC|YNID)$/,
        '__Secure-ROLLOUT_TOKEN',
        'Tells viewers of films apart',
        '6 months',
      ),
    ],
    source: 'https://policies.google.com/technologies/cookies',
    checked: 'others',
  },
  {
    name: 'Vimeo',
    provider: 'Vimeo',
    category: 'analytics',
    addresses: [/^(player|fresnel|fresnel-events)\.vimeo(cdn)?\.com\//],
    cookies: [cookie(/^vuid$/, 'vuid', 'Tells viewers of films apart', '2 years')],
    // With `dnt=1` in the address of its player.
    cookieless: 'set',
    source: 'https://vimeo.com/cookie_policy',
    checked: 'others',
  },
  {
    name: 'Facebook plugins',
    provider: 'Meta',
    category: 'marketing',
    addresses: [
      /^connect\.facebook\.net\/\w+\/(sdk|all)(\/|\.js|$)/,
      /^(www|web)\.facebook\.com\/(v[\d.]+\/)?plugins\//,
    ],
    cookies: [cookie(/^datr$/, 'datr', 'Tells browsers apart', '2 years')],
    source: 'https://www.facebook.com/privacy/policies/cookies/',
    checked: 'others',
  },
  {
    name: 'X widgets',
    provider: 'X',
    category: 'marketing',
    addresses: [/^(platform|syndication)\.(twitter|x)\.com\//],
    cookies: [cookie(/^guest_id_(ads|marketing)$/, 'guest_id_marketing', TELLS_APART, '2 years')],
    source: 'https://help.x.com/en/rules-and-policies/x-cookies',
    checked: 'others',
  },
  ...(
    [
      [
        'Cloudflare Web Analytics',
        'Cloudflare',
        [/^static\.cloudflareinsights\.com\//, /^[^/]+\/cdn-cgi\/rum$/],
        'https://developers.cloudflare.com/web-analytics/',
      ],
      ['Fathom', 'Fathom', [/^(cdn\.)?usefathom\.com\//], 'https://usefathom.com/compliance'],
      [
        'Simple Analytics',
        'Simple Analytics',
        [/^(scripts|queue)\.simpleanalyticscdn\.com\//],
        'https://docs.simpleanalytics.com/what-we-collect',
      ],
      ['Umami', 'Umami', [/^cloud\.umami\.is\//, /^(gateway|api-gateway)\.umami\.(is|dev)\//], 'https://umami.is/docs'],
      [
        'GoatCounter',
        'GoatCounter',
        [/^gc\.zgo\.at\//, /^[\w-]+\.goatcounter\.com\/count/],
        'https://www.goatcounter.com/help/privacy',
      ],
      [
        'Vercel Analytics',
        'Vercel',
        [/^va\.vercel-scripts\.com\//, /^[^/]+\/_vercel\/(insights|speed-insights)\//],
        'https://vercel.com/docs/analytics/privacy-policy',
      ],
    ] as const
  ).map(
    ([name, provider, addresses, source]): Tracker => ({
      name,
      provider,
      category: 'analytics',
      addresses,
      cookies: [],
      cookieless: 'always',
      source,
      checked: 'others',
    }),
  ),
];
