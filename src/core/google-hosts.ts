// What is Google's, by what it is for: addresses and IDs as rows, names of cookies, and the category that each use waits for.
import type { Settings } from './config.ts';

/** `measurement`: Analytics and Tag Manager. `advertising`: Google Ads, Floodlight and their conversions. */
export type GoogleUse = 'measurement' | 'advertising';

/**
 * Both patterns are tested on the host, path and query of a parsed address, such as `www.google.com/g/collect?tid=G-…`, followed by `#`
 * and the name of the element that asks, if any. The parameter `id` counts only for a script, or a link that fetches one ahead:
 * elsewhere it may mean anything. An address with a Google ID in the form of Google's files and hits is Google's under any host (tag
 * gateways).
 *
 * Advertising is what gtag.js asks for `AW-` and `DC-` IDs, and for `G-` IDs that are linked with Google Ads (`measurement/conversion`,
 * seen with marketing refused). It is not what shows ads in the page.
 */
const ADVERTISING =
  /^([\w-]+\.)*(google\w*|doubleclick|merchant-center-analytics)(\.\w{2,4}){1,2}\/(ccm|rmkt|mc|td\/|ddm|activity|measurement|pagead\/(1p|conv|land|reg|set|view))|[?&]id=(AW|DC)-[A-Z\d]{6}.*#[slSL]/;
/** A host without a path serves only tags, hits and the tags' frames. Hosts that serve Google's search too have a path. */
const MEASUREMENT =
  /^([\w-]+\.)*((google(tagmanager|-analytics)|analytics\.google|stats\.g\.doubleclick)\.\w+\/|google(\.\w{2,3}){1,2}\/(ads\/ga-|g\/collect))|[?&](tid=(G-[A-Z\d]{6}|UA-\d)|id=(GTM-|GT?-\w\w)[A-Z\d]{4}.*#[slSL])/;

/** @param tag name of the element that asks; absent where code does */
export function googleUse({ hostname, pathname, search }: URL, tag?: string): GoogleUse | undefined {
  // `google.com.` is the same host, and `/%67/collect` the same path. A stray `%` must not throw, as it does in `decodeURI`.
  const address = `${unescape(hostname.replace(/\.$/, '') + pathname + search)}#${tag}`;
  return ADVERTISING.test(address) ? 'advertising' : MEASUREMENT.test(address) ? 'measurement' : undefined;
}

/** The category that a use waits for. */
export const categoryOfUse = (
  use: GoogleUse,
  { categories, googleCategory }: Pick<Settings, 'categories' | 'googleCategory'>,
): string => (use === 'advertising' && categories.some(({ id }) => id === 'marketing') ? 'marketing' : googleCategory);

/**
 * Names of the cookies (or, in a cookie table, `_ga*`) that gtag.js, analytics.js, ga.js and Google's conversion linker set; the
 * linker keeps `_gcl_ls` in localStorage.
 * Source: https://support.google.com/analytics/answer/11397207 and https://business.safety.google/adscookies/
 */
const COOKIE = /^(_ga(t|c|exp)?(_|\W|$)|_gid(\W|$)|_gcl_|_dc_gtm_|__utm)/;

/** What a cookie, or an entry of localStorage, of this name is for; `undefined`: it is not Google's. */
export const googleUseOfName = (name: string): GoogleUse | undefined =>
  /^_g(cl|ac)_/.test(name) ? 'advertising' : COOKIE.test(name) ? 'measurement' : undefined;
