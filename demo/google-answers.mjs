// What Google's hosts answer here: one function for the demo's service worker and for the tests' request interception.
// The list of addresses is written down a second time on purpose: the gate's own list is what the tests test.
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
/** @type {Answering} */
const emptyPage = () => content('text/html; charset=utf-8', '<!doctype html><title>Google stand-in</title>');

/** @param {Function} standIn @returns {Answering} */
const script = (standIn) => (url, options) => {
  const built = { ...options, id: url.searchParams.get('id') ?? '', layer: url.searchParams.get('l') || 'dataLayer' };
  return content('text/javascript; charset=utf-8', `(${standIn})(${JSON.stringify(built)});\n`);
};

const gtag = script(gtagStandIn);
const legacy = script(gaStandIn);

/** @type {Record<string, Answering>} */
const TAG_MANAGER = {
  '/gtag/js': gtag,
  '/gtag/destination': gtag,
  '/gtm.js': script(gtmStandIn),
  '/ns.html': emptyPage,
  '/a': pixel,
  '/td': pixel,
};

/** @type {Record<string, Answering>} */
const COLLECTOR = {
  '/analytics.js': script(analyticsStandIn),
  '/ga.js': legacy,
  '/collect': pixel,
  '/r/collect': pixel,
  '/__utm.gif': pixel,
  '/j/collect': nothing,
  '/g/collect': nothing,
  '/mp/collect': nothing,
};

/** @type {[host: RegExp, paths: Record<string, Answering>, elsewhere?: 'somebody else'][]} */
const HOSTS = [
  [/^www\.googletagmanager\.com$/, TAG_MANAGER],
  [/^([\w-]+\.)*google-analytics\.com$/, COLLECTOR],
  [/^([\w-]+\.)?analytics\.google\.com$/, COLLECTOR],
  [/^stats\.g\.doubleclick\.net$/, { ...COLLECTOR, '/dc.js': legacy }],
  [/^td\.doubleclick\.net$/, { '/td/ga/rul': emptyPage }],
  [
    /^www\.google\.[a-z.]+$/,
    { '/ads/ga-audiences': pixel, '/g/collect': nothing, '/measurement/conversion': nothing },
    'somebody else',
  ],
];

/**
 * The answer to a request for Google Analytics or Tag Manager; `null` for everybody else's addresses. An unknown path of a
 * host that serves nothing else is answered too (204): nothing of it may reach the network.
 * @param {URL} url
 * @param {AnswerOptions} [options] For the scripts among the answers.
 * @returns {Answer | null}
 */
export function answerGoogle(url, options = {}) {
  for (const [host, paths, elsewhere] of HOSTS) {
    if (!host.test(url.hostname)) continue;
    const answer = paths[url.pathname];
    if (answer) return answer(url, options);
    return elsewhere ? null : nothing(url, options);
  }
  return null;
}
