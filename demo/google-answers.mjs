// What Google's hosts answer here: one function for the demo's service worker and for the tests' request interception.
// The list of addresses is written down a second time on purpose: the gate's own list is what the tests test.
import { advertisingStandIn } from './google-ads-stand-in.js';
import { analyticsStandIn, gaStandIn } from './google-legacy-stand-in.js';
import { gtagStandIn, gtmStandIn } from './google-stand-in.js';

/** @typedef {{ status: number, headers: Record<string, string>, body: string }} Answer */
/** @typedef {Omit<import('./google-stand-in.js').StandInOptions, 'id' | 'layer'>} AnswerOptions */
/** @typedef {(url: URL, options: AnswerOptions) => Answer} Answering */

const HEADERS = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-store',
};

/** @param {string} type @param {string} body @returns {Answer} */
const content = (type, body) => ({ status: 200, headers: { ...HEADERS, 'content-type': type }, body });

/** @type {Answering} */
const nothing = () => ({ status: 204, headers: { ...HEADERS }, body: '' });
/** A picture that is text, so that every answer is. @type {Answering} */
const pixel = () => content('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
/** @param {string} [body] @returns {Answering} */
const page =
  (body = '') =>
  () =>
    content('text/html; charset=utf-8', `<!doctype html><title>Google stand-in</title>${body}`);
/** Floodlight's frame tells a host of its own. */
const floodlight = page('<img alt="" src="https://adservice.google.com/ddm/fls/z/">');

/**
 * @param {Function} standIn
 * @param {...Function} lent What it is given beside its options.
 * @returns {Answering}
 */
const script =
  (standIn, ...lent) =>
  (url, options) => {
    const built = { ...options, id: url.searchParams.get('id') ?? '', layer: url.searchParams.get('l') || 'dataLayer' };
    const given = [JSON.stringify(built), ...lent].join(',\n');
    return content('text/javascript; charset=utf-8', `(${standIn})(${given});\n`);
  };

/** Nothing in it. @type {Answering} */
const empty = () => content('text/javascript; charset=utf-8', '\n');
/** Conversions are asked for as scripts, or by `<noscript>` as pictures. @type {Answering} */
const scriptOrPixel = (url, options) => (url.searchParams.has('fmt') ? empty : pixel)(url, options);

/**
 * Held against host and path, the first that matches counts. An unknown path of a host that serves nothing else is answered
 * too: nothing of it may reach the network.
 * @type {[address: RegExp, Answering][]}
 */
const ANSWERS = [
  [/^www\.googletagmanager\.com\/gtag\/(js|destination)$/, script(gtagStandIn, advertisingStandIn)],
  [/^www\.googletagmanager\.com\/gtm\.js$/, script(gtmStandIn)],
  [/^www\.googletagmanager\.com\/(ns\.html|static\/service_worker\/\w+\/sw_iframe\.html)$/, page()],
  [/^www\.googletagmanager\.com\/(a|td)$/, pixel],
  [/^www\.googletagmanager\.com\//, nothing],

  [/^([\w-]+\.)*google-analytics\.com\/analytics\.js$/, script(analyticsStandIn)],
  [/^(([\w-]+\.)*google-analytics\.com\/ga|stats\.g\.doubleclick\.net\/dc)\.js$/, script(gaStandIn)],
  [
    /^(([\w-]+\.)*google-analytics\.com|([\w-]+\.)?analytics\.google\.com|stats\.g\.doubleclick\.net)\/(r\/collect|collect|__utm\.gif)$/,
    pixel,
  ],
  [
    /^(([\w-]+\.)*google-analytics\.com|([\w-]+\.)?analytics\.google\.com|stats\.g\.doubleclick\.net|www\.merchant-center-analytics\.goog)\//,
    nothing,
  ],

  [/^(www\.)?google(\.[a-z]{2,3}){1,2}\/(g\/collect|measurement\/conversion|ccm\/|rmkt\/)/, nothing],
  [/^(www\.)?google(\.[a-z]{2,3}){1,2}\/(ads\/ga-audiences|pagead\/)/, pixel],
  [
    /^((www\.)?googleadservices\.com|pagead2\.googlesyndication\.com|googleads\.g\.doubleclick\.net)\/pagead\/(viewthrough)?conversion\//,
    scriptOrPixel,
  ],
  [/^td\.doubleclick\.net\/td\//, page()],
  [/^[\w-]+\.fls\.doubleclick\.net\/activityi;/, floodlight],
  [/^(ad\.doubleclick\.net\/activity;|adservice\.google(\.[a-z]{2,3}){1,2}\/ddm\/)/, pixel],
  [/^(adservice\.google(\.[a-z]{2,3}){1,2}|(www\.)?googleadservices\.com)\//, nothing],

  // Ads that Google shows in the page (Publisher Tags, AdSense): no measurement of the page, but nothing of them leaves either.
  [/^([\w-]+\.)*(doubleclick\.net|googlesyndication\.com|googletagservices\.com)\/.*\.js$/, empty],
  [/^([\w-]+\.)*(doubleclick\.net|googlesyndication\.com|googletagservices\.com)\//, nothing],
];

/**
 * The answer to a request for Google Analytics, Tag Manager or Google's advertising; `null` for everybody else's addresses,
 * Google's other services (maps, fonts, reCAPTCHA, sign-in …) among them.
 * @param {URL} url
 * @param {AnswerOptions} [options] For the scripts among the answers.
 * @returns {Answer | null}
 */
export function answerGoogle(url, options = {}) {
  // `google.com.` is the same host.
  const address = url.hostname.replace(/\.$/, '') + url.pathname;
  const [, answer] = ANSWERS.find(([pattern]) => pattern.test(address)) ?? [];
  return answer?.(url, options) ?? null;
}
