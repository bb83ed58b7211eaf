// What follows the users of an app from one event to the next.
import { TELLS_APART, type Tracker, VISIT } from './tracker.ts';

export const PRODUCT_ANALYTICS: readonly Tracker[] = [
  {
    name: 'Segment',
    provider: 'Twilio',
    category: 'analytics',
    addresses: [/^(cdn|api)\.segment\.(com|io)\//],
    cookies: [
      { name: 'ajs_anonymous_id', pattern: /^ajs_anonymous_id$/, purpose: TELLS_APART, duration: '1 year' },
      { name: 'ajs_user_id', pattern: /^ajs_user_id$/, purpose: 'Keeps who has signed in', duration: '1 year' },
      {
        name: 'ajs_…',
        pattern: /^ajs_(group_id|user_traits|group_properties)$/,
        purpose: TELLS_APART,
        duration: '1 year',
      },
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
    cookies: [{ name: 'mp_<token>_mixpanel', pattern: /^mp_\S+_mixpanel$/, purpose: TELLS_APART, duration: '1 year' }],
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
      { name: 'AMP_<key>', pattern: /^AMP_[\da-f]{10}$/, purpose: TELLS_APART, duration: '1 year' },
      {
        name: 'AMP_MKTG_<key>',
        pattern: /^AMP_MKTG_[\da-f]{10}$/,
        purpose: 'Keeps where the visitor came from',
        duration: '1 year',
      },
      {
        name: 'AMP_unsent_<key>',
        pattern: /^AMP_unsent_[\da-f]{10}$/,
        purpose: 'Keeps what is yet to be sent',
        duration: 'until it is sent',
      },
      {
        name: 'amp_<key>',
        pattern: /^(amp_[\da-f]{6}(_\S+)?|amplitude_id_\S+)$/,
        purpose: TELLS_APART,
        duration: '1 year',
      },
    ],
    source: 'https://amplitude.com/docs/sdks/analytics/browser/cookies-and-consent-management',
    checked: 'maker',
  },
  {
    name: 'PostHog',
    provider: 'PostHog',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*(i|app|eu|us)\.posthog\.com\//],
    cookies: [{ name: 'ph_<key>_posthog', pattern: /^ph_\S+_posthog$/, purpose: TELLS_APART, duration: '365 days' }],
    cookieless: 'set',
    source: 'https://posthog.com/docs/libraries/js/persistence',
    checked: 'maker',
  },
  {
    name: 'Heap',
    provider: 'Contentsquare',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*(heapanalytics\.com|heap-api\.com)\//],
    cookies: [
      { name: '_hp2_id.<app>', pattern: /^_hp2_id\.\S+$/, purpose: TELLS_APART, duration: '13 months' },
      { name: '_hp2_ses_props.<app>', pattern: /^_hp2_ses_props\.\S+$/, purpose: VISIT, duration: '30 minutes' },
      { name: '_hp2_props.<app>', pattern: /^_hp2_props\.\S+$/, purpose: TELLS_APART, duration: '13 months' },
    ],
    source:
      'https://help.heap.io/data-privacy/data-privacy-faqs/what-cookies-does-heap-set-and-what-are-they-used-for/',
    checked: 'maker',
  },
];
