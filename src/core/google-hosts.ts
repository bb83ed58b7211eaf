// What counts as Google Analytics: hosts, paths and cookie names. Hosts are compared as parsed host names, never as text:
// an address that merely contains a Google host in its path or query is somebody else's.

/**
 * Host and path. The first three domains and the two hosts of doubleclick's serve nothing but tags, hits and the tags' frames,
 * with all that is under them (`region1.` and the like are regional collectors). Of `www.google.<country>`, which serves more,
 * only these paths are meant: gtag.js falls back to `/g/collect` there where its own collectors cannot be reached.
 */
const ANALYTICS =
  /^(([\w-]+\.)*(googletagmanager|google-analytics|analytics\.google)\.com\/|(stats\.g|td)\.doubleclick\.net\/|www\.google\.[a-z.]+\/(ads\/ga-|g\/collect|measurement\/))/;

export const isGoogleAnalytics = (url: URL): boolean => ANALYTICS.test(url.hostname + url.pathname);

/**
 * Names of the cookies (or, in a cookie table, `_ga*`) that gtag.js, analytics.js, ga.js and Google's conversion linker set.
 * Source: https://support.google.com/analytics/answer/11397207 and https://business.safety.google/adscookies/
 */
export const GOOGLE_COOKIE = /^(_ga(t|c|exp)?(_|\W|$)|_gid(\W|$)|_gcl_|_dc_gtm_|__utm)/;
