// What records how pages are used, or shows variants of them to see which works better.
import { TELLS_APART, type Tracker, VISIT } from './tracker.ts';

export const RECORDINGS: readonly Tracker[] = [
  {
    name: 'Hotjar',
    provider: 'Hotjar',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*hotjar\.(com|io)\//],
    cookies: [
      { name: '_hjSessionUser_<site-id>', pattern: /^_hjSessionUser_\d+$/, purpose: TELLS_APART, duration: '365 days' },
      { name: '_hjSession_<site-id>', pattern: /^_hjSession_\d+$/, purpose: VISIT, duration: '30 minutes' },
      { name: '_hj…', pattern: /^_hj\w+$/, purpose: 'Records how pages are used', duration: 'up to 365 days' },
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
      { name: '_clck', pattern: /^_clck$/, purpose: TELLS_APART, duration: '1 year' },
      { name: '_clsk', pattern: /^_clsk$/, purpose: VISIT, duration: '1 day' },
      { name: 'CLID', pattern: /^CLID$/, purpose: TELLS_APART, duration: '1 year' },
    ],
    source: 'https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list',
    checked: 'maker',
  },
  {
    name: 'Contentsquare',
    provider: 'Contentsquare',
    category: 'analytics',
    addresses: [/^([\w-]+\.)*contentsquare\.net\//],
    cookies: [
      { name: '_cs_id', pattern: /^_cs_id$/, purpose: TELLS_APART, duration: '13 months' },
      { name: '_cs_s', pattern: /^_cs_s$/, purpose: VISIT, duration: '30 minutes' },
    ],
    source: 'https://docs.contentsquare.com/en/web/cookies/',
    checked: 'others',
  },
  {
    name: 'Fullstory',
    provider: 'Fullstory',
    category: 'analytics',
    addresses: [/^(edge|rs|[\w-]+\.rs)\.fullstory\.com\//],
    cookies: [
      { name: 'fs_uid', pattern: /^fs_uid$/, purpose: TELLS_APART, duration: '1 year' },
      {
        name: 'fs_lua',
        pattern: /^fs_lua$/,
        purpose: 'Keeps when the visitor last did something',
        duration: '30 minutes',
      },
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
      { name: 'mf_user', pattern: /^mf_user$/, purpose: TELLS_APART, duration: '90 days' },
      { name: 'mf_<site-id>', pattern: /^mf_[\da-f]{8}-[\da-f-]{27}$/, purpose: VISIT, duration: 'session' },
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
      { name: '_ce.s', pattern: /^_ce\.s$/, purpose: TELLS_APART, duration: '1 year' },
      { name: '_ce.…', pattern: /^(_ce\.\w+|cebsp?_?)$/, purpose: VISIT, duration: 'session' },
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
      { name: '_vwo_uuid', pattern: /^_vwo_uuid(_v2)?$/, purpose: TELLS_APART, duration: '1 year' },
      { name: '_vwo_…', pattern: /^_vwo_(ds|sn)$/, purpose: VISIT, duration: 'up to 90 days' },
      {
        name: '_vis_opt_…',
        pattern: /^_vis_opt_\w+$/,
        purpose: 'Keeps which variant was shown',
        duration: 'up to 100 days',
      },
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
      { name: 'optimizelyEndUserId', pattern: /^optimizelyEndUserId$/, purpose: TELLS_APART, duration: '6 months' },
      { name: 'optimizelySession', pattern: /^optimizelySession$/, purpose: VISIT, duration: '6 months' },
    ],
    source: 'https://support.optimizely.com/hc/en-us/articles/4410284018061',
    checked: 'others',
  },
];
