// The advertising pixels of social networks.
import { AD_VISIT, TELLS_APART, type Tracker } from './tracker.ts';

export const SOCIAL_PIXELS: readonly Tracker[] = [
  {
    name: 'Meta Pixel',
    provider: 'Meta',
    category: 'marketing',
    addresses: [/^connect\.facebook\.net\/.*(fbevents\.js|signals\/)/, /^(www|web)\.facebook\.com\/tr(\/|$)/],
    cookies: [
      { name: '_fbp', pattern: /^_fbp$/, purpose: AD_VISIT, duration: '90 days' },
      { name: '_fbc', pattern: /^_fbc$/, purpose: 'Keeps the click on an advertisement', duration: '90 days' },
    ],
    source: 'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc',
    checked: 'maker',
  },
  {
    name: 'LinkedIn Insight Tag',
    provider: 'LinkedIn',
    category: 'marketing',
    addresses: [/^(snap\.licdn\.com|px\d*\.ads\.linkedin\.com)\//, /^(www|dc)\.(ads\.)?linkedin\.com\/(px|collect)/],
    cookies: [
      { name: 'li_fat_id', pattern: /^li_fat_id$/, purpose: AD_VISIT, duration: '30 days' },
      { name: 'li_giant', pattern: /^li_giant$/, purpose: AD_VISIT, duration: '7 days' },
      { name: 'ln_or', pattern: /^ln_or$/, purpose: AD_VISIT, duration: '1 day' },
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
      { name: '_ttp', pattern: /^_ttp$/, purpose: AD_VISIT, duration: '13 months' },
      {
        name: '_tt_enable_cookie',
        pattern: /^_tt_enable_cookie$/,
        purpose: 'Notes whether cookies may be written',
        duration: '13 months',
      },
    ],
    source: 'https://ads.tiktok.com/help/article?aid=10007540',
    checked: 'maker',
  },
  {
    name: 'Pinterest Tag',
    provider: 'Pinterest',
    category: 'marketing',
    addresses: [/^ct\.pinterest\.com\//, /^s\.pinimg\.com\/ct\//],
    cookies: [
      { name: '_pin_unauth', pattern: /^_pin_unauth$/, purpose: AD_VISIT, duration: '1 year' },
      { name: '_epik', pattern: /^_epik$/, purpose: 'Keeps the click on an advertisement', duration: '1 year' },
      { name: '_derived_epik', pattern: /^_derived_epik$/, purpose: TELLS_APART, duration: '1 year' },
    ],
    source: 'https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies',
    checked: 'maker',
  },
  {
    name: 'X Pixel',
    provider: 'X',
    category: 'marketing',
    addresses: [/^(static\.ads-twitter\.com|analytics\.(twitter|x)\.com)\//, /^t\.co\/(\d\/)?i\/adsct/],
    cookies: [
      { name: 'twclid', pattern: /^_?twclid$/, purpose: 'Keeps the click on an advertisement', duration: '30 days' },
    ],
    source: 'https://help.x.com/en/rules-and-policies/x-cookies',
    checked: 'others',
  },
  {
    name: 'Snap Pixel',
    provider: 'Snap',
    category: 'marketing',
    addresses: [/^sc-static\.net\/scevent/, /^tr\d*\.snapchat\.com\//],
    cookies: [{ name: '_scid', pattern: /^_scid(_r)?$/, purpose: AD_VISIT, duration: '13 months' }],
    source: 'https://www.snap.com/privacy/cookie-information',
    checked: 'others',
  },
  {
    name: 'Reddit Pixel',
    provider: 'Reddit',
    category: 'marketing',
    addresses: [/^www\.redditstatic\.com\/ads\//, /^(alb|pixel-config)\.reddit\.com\//],
    cookies: [{ name: '_rdt_uuid', pattern: /^_rdt_(uuid|cid)$/, purpose: AD_VISIT, duration: '90 days' }],
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
];
