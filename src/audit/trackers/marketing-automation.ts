// What joins visits to the addresses of a mailing list or to an order.
import { TELLS_APART, type Tracker, VISIT } from './tracker.ts';

export const MARKETING_AUTOMATION: readonly Tracker[] = [
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
      { name: '__hstc', pattern: /^__hstc$/, purpose: TELLS_APART, duration: '6 months' },
      { name: 'hubspotutk', pattern: /^hubspotutk$/, purpose: TELLS_APART, duration: '6 months' },
      { name: '__hssc', pattern: /^__hssc$/, purpose: VISIT, duration: '30 minutes' },
      { name: '__hssrc', pattern: /^__hssrc$/, purpose: 'Notes whether the browser was closed', duration: 'session' },
    ],
    source: 'https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser',
    checked: 'others',
  },
  {
    name: 'WooCommerce order attribution',
    provider: 'this site',
    category: 'marketing',
    addresses: [],
    cookies: [
      {
        name: 'sbjs_…',
        pattern: /^sbjs_(migrations|current|current_add|first|first_add|session|udata)$/,
        purpose: 'Keeps where the visitor came from',
        duration: 'session',
      },
    ],
    source: 'https://woocommerce.com/document/order-attribution-tracking/',
    checked: 'others',
  },
  {
    name: 'Klaviyo',
    provider: 'Klaviyo',
    category: 'marketing',
    addresses: [/^(static|static-tracking|a|fast|static-forms)\.klaviyo\.com\//],
    cookies: [{ name: '__kla_id', pattern: /^__kla_id$/, purpose: TELLS_APART, duration: '2 years' }],
    source: 'https://help.klaviyo.com/hc/en-us/articles/360034666712',
    checked: 'others',
  },
  {
    name: 'Account Engagement (Pardot)',
    provider: 'Salesforce',
    category: 'marketing',
    addresses: [/^(pi|cdn)\.pardot\.com\//],
    cookies: [
      { name: 'visitor_id<account>', pattern: /^visitor_id\d+(-hash)?$/, purpose: TELLS_APART, duration: '1 year' },
      { name: 'lpv<account>', pattern: /^lpv\d+$/, purpose: VISIT, duration: '30 minutes' },
    ],
    source: 'https://help.salesforce.com/s/articleView?id=mktg.pardot_basics_cookies.htm',
    checked: 'others',
  },
  {
    name: 'Marketo',
    provider: 'Adobe',
    category: 'marketing',
    addresses: [/^munchkin\.marketo\.net\//, /^[\w-]+\.mktoresp\.com\//],
    cookies: [{ name: '_mkto_trk', pattern: /^_mkto_trk$/, purpose: TELLS_APART, duration: '2 years' }],
    source: 'https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/javascriptapi/leadtracking',
    checked: 'others',
  },
];
