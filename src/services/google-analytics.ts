import { type Service, TELLS_APART, VISIT } from './service.ts';

export const googleAnalytics: Service<'google-analytics'> = {
  id: 'google-analytics',
  name: 'Google Analytics',
  also: ['GA4', 'gtag'],
  provider: 'Google',
  category: 'analytics',
  hosts: [],
  heldAnyway: true,
  addresses: [
    /^([\w-]+\.)*(googletagmanager|google-analytics|analytics\.google)\.com\//,
    /^stats\.g\.doubleclick\.net\//,
    /^www\.google\.[a-z.]+\/(ads\/ga-audiences|g\/collect)/,
  ],
  // A tagging server, or Google’s files, under the owner’s own address:
  // https://developers.google.com/tag-platform/tag-manager/server-side/custom-domain
  anywhere: [
    /^[^?]*\/g\/collect\?(.*&)?tid=G-[A-Z\d]/,
    /^[^?]*\/(gtag\/(js|destination)|gtm\.js|ns\.html)\?(.*&)?id=(G|GT|GTM|AW|DC)-[A-Z\d]/,
  ],
  stores: [
    { name: '_ga', purpose: TELLS_APART, duration: '2 years', builtIn: true },
    { name: '_ga_*', purpose: VISIT, duration: '2 years', builtIn: true },
    { name: '_gid', purpose: TELLS_APART, duration: '24 hours' },
    { name: '_gat, _gat_*, _dc_gtm_*', purpose: 'Limits how often hits are sent', duration: '1 minute' },
    { name: '__utma, __utmb, __utmc, __utmt, __utmv, __utmz', purpose: TELLS_APART, duration: '2 years' },
    { name: 'AMP_TOKEN', purpose: TELLS_APART, duration: 'up to 1 year' },
    { name: 'FPID', purpose: TELLS_APART, duration: '2 years' },
    { name: 'FPLC', purpose: TELLS_APART, duration: '20 hours' },
  ],
  sets: ['gtag', 'dataLayer', 'ga', 'google_tag_manager'],
  told: 'google',
  source: 'https://support.google.com/analytics/answer/11397207',
  checked: 'maker',
  on: '2026-11-23',
};
