// What counts visits to a website.
import { TELLS_APART, type Tracker, VISIT } from './tracker.ts';

export const STATISTICS: readonly Tracker[] = [
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
      { name: '_ga', pattern: /^_ga$/, purpose: TELLS_APART, duration: '2 years' },
      { name: '_ga_<container-id>', pattern: /^_ga_\w+$/, purpose: VISIT, duration: '2 years' },
      { name: '_gid', pattern: /^_gid$/, purpose: TELLS_APART, duration: '24 hours' },
      {
        name: '_gat',
        pattern: /^_(gat|dc_gtm)(_\S+)?$/,
        purpose: 'Limits how often hits are sent',
        duration: '1 minute',
      },
      { name: '__utma', pattern: /^__utm[a-z]+$/, purpose: TELLS_APART, duration: '2 years' },
      { name: 'AMP_TOKEN', pattern: /^AMP_TOKEN$/, purpose: TELLS_APART, duration: 'up to 1 year' },
      // Written by the owner's own tagging server.
      { name: 'FPID', pattern: /^FPID$/, purpose: TELLS_APART, duration: '2 years' },
      { name: 'FPLC', pattern: /^FPLC$/, purpose: TELLS_APART, duration: '20 hours' },
    ],
    source: 'https://support.google.com/analytics/answer/11397207',
    checked: 'maker',
  },
  {
    name: 'Matomo',
    provider: 'this site or Matomo Cloud',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*matomo\.cloud\//, /\/(matomo|piwik)\.(js|php)$/],
    cookies: [
      { name: '_pk_id.<site>', pattern: /^_pk_id(\.\S+)?$/, purpose: TELLS_APART, duration: '13 months' },
      { name: '_pk_ses.<site>', pattern: /^_pk_ses(\.\S+)?$/, purpose: VISIT, duration: '30 minutes' },
      {
        name: '_pk_ref.<site>',
        pattern: /^_pk_ref(\.\S+)?$/,
        purpose: 'Keeps where the visitor came from',
        duration: '6 months',
      },
      { name: '_pk_…', pattern: /^_pk_(cvar|hsr|testcookie)(\.\S+)?$/, purpose: VISIT, duration: '30 minutes' },
    ],
    // `disableCookies`, `requireCookieConsent` and `requireConsent`: https://developer.matomo.org/guides/tracking-consent
    cookieless: 'set',
    source: 'https://matomo.org/faq/general/faq_146/',
    checked: 'maker',
  },
  {
    name: 'Piwik PRO',
    provider: 'Piwik PRO',
    category: 'analytics',
    addresses: [/^[\w-]+\.(containers\.)?piwik\.pro\//, /\/ppms\.(js|php)$/],
    cookies: [
      // Matomo's names: both come from Piwik.
      { name: '_pk_id.<app>', pattern: /^_pk_(id|ses)\.\S+$/, purpose: TELLS_APART, duration: '13 months' },
      {
        name: 'stg_…',
        pattern: /^stg_(last_interaction|returning_visitor)$/,
        purpose: TELLS_APART,
        duration: '365 days',
      },
      {
        name: 'stg_…',
        pattern: /^stg_(traffic_source_priority|externalReferrer|\w+_campaign)$/,
        purpose: 'Keeps where the visitor came from',
        duration: 'session',
      },
    ],
    cookieless: 'set',
    source: 'https://help.piwik.pro/support/privacy/cookies-created-for-visitors-by-piwik-pro/',
    checked: 'maker',
  },
  {
    name: 'Yandex Metrica',
    provider: 'Yandex',
    category: 'analytics',
    addresses: [/^mc\.(yandex\.[a-z.]+|webvisor\.(com|org))\//, /^mc\.yandex\.ru\//],
    cookies: [
      { name: '_ym_uid', pattern: /^_ym_uid$/, purpose: TELLS_APART, duration: '1 year' },
      { name: '_ym_d', pattern: /^_ym_d$/, purpose: 'Keeps the day of the first visit', duration: '1 year' },
      { name: '_ym_…', pattern: /^_ym_\w+$/, purpose: VISIT, duration: 'up to 2 days' },
    ],
    source: 'https://yandex.com/support/metrica/general/cookie-usage.html',
    checked: 'others',
  },
  {
    name: 'Adobe Analytics',
    provider: 'Adobe',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*(omtrdc\.net|2o7\.net|demdex\.net|everesttech\.net|adobedc\.net)\//, /\/b\/ss\/[^/]+\//],
    cookies: [
      { name: 'AMCV_<organisation>', pattern: /^AMCV_\S+$/, purpose: TELLS_APART, duration: '2 years' },
      { name: 'AMCVS_<organisation>', pattern: /^AMCVS_\S+$/, purpose: VISIT, duration: 'session' },
      {
        name: 'kndctr_<organisation>_identity',
        pattern: /^kndctr_\S+_identity$/,
        purpose: TELLS_APART,
        duration: '13 months',
      },
      {
        name: 'kndctr_<organisation>_cluster',
        pattern: /^kndctr_\S+_cluster$/,
        purpose: VISIT,
        duration: '30 minutes',
      },
      { name: 's_vi', pattern: /^s_vi(_\S+)?$/, purpose: TELLS_APART, duration: '2 years' },
      { name: 's_fid', pattern: /^s_fid$/, purpose: TELLS_APART, duration: '2 years' },
      { name: 's_ecid', pattern: /^s_ecid$/, purpose: TELLS_APART, duration: '2 years' },
      { name: 's_cc', pattern: /^s_cc$/, purpose: 'Notes whether cookies may be written', duration: 'session' },
      { name: 's_sq', pattern: /^s_sq$/, purpose: 'Keeps the link clicked last', duration: 'session' },
    ],
    source: 'https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/analytics',
    checked: 'maker',
  },
  {
    name: 'Piano Analytics (AT Internet)',
    provider: 'Piano',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*(xiti\.com|pa-cd\.com|at-o\.net)\//],
    cookies: [
      { name: '_pcid', pattern: /^(_pcid|pa_vid|atuserid|atidvisitor)$/, purpose: TELLS_APART, duration: '13 months' },
      { name: '_pctx', pattern: /^_pctx$/, purpose: VISIT, duration: '13 months' },
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
      { name: '_et_coid', pattern: /^_et_coid$/, purpose: TELLS_APART, duration: '2 years' },
      { name: 'BT_…', pattern: /^(BT_sdc|BT_pdc)$/, purpose: VISIT, duration: 'up to 1 year' },
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
      { name: '_chartbeat2', pattern: /^_chartbeat\d+$/, purpose: TELLS_APART, duration: '13 months' },
      { name: '_cb_svref', pattern: /^_cb_svref$/, purpose: VISIT, duration: '30 minutes' },
    ],
    source: 'https://help.chartbeat.com/hc/en-us/articles/360000184388',
    checked: 'others',
  },
  {
    name: 'Comscore',
    provider: 'Comscore',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*scorecardresearch\.com\//],
    cookies: [{ name: '_scor_uid', pattern: /^_scor_uid$/, purpose: TELLS_APART, duration: '390 days' }],
    source: 'https://www.scorecardresearch.com/privacy.aspx',
    checked: 'others',
  },
  {
    name: 'Jetpack Stats',
    provider: 'Automattic',
    category: 'analytics',
    addresses: [/^(stats|pixel)\.wp\.com\//],
    cookies: [
      { name: 'tk_…', pattern: /^tk_(ai|lr|or|r3d|tc|qs|ni)$/, purpose: TELLS_APART, duration: 'up to 5 years' },
    ],
    source: 'https://jetpack.com/support/cookies/',
    checked: 'others',
  },
];
