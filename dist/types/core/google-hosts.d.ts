export declare const isGoogleAnalytics: ({ hostname, pathname }: URL) => boolean;
/**
 * Names of the cookies (or, in a cookie table, `_ga*`) that gtag.js, analytics.js, ga.js and Google's conversion linker set.
 * Source: https://support.google.com/analytics/answer/11397207 and https://business.safety.google/adscookies/
 */
export declare const GOOGLE_COOKIE: RegExp;
