// The corpus: little sites, right ones and ones with a single planted fault, and what the audit must say of each.

import { answerGoogle } from '../../demo/google-answers.mjs';
import type { RuleId } from '../../src/audit/findings.ts';
import { GTAG_SNIPPET, GTM_SNIPPET, gatePage, TAG } from '../browser/harness/gate-page.ts';
import { type Host, startNetwork } from '../browser/harness/network.ts';
import { html, type Page, site } from '../browser/harness/site.ts';
import { accepted } from '../browser/harness/stage.ts';
import {
  HIT,
  HOOKS,
  KLARO_FILES,
  klaro,
  ping,
  standIn,
  TARTEAUCITRON_FILES,
  tarteaucitron,
  VANILLA_FILES,
  vanilla,
} from './stand-in-tools.ts';

export interface Site {
  /** Its host is `<name>.test`. */
  readonly name: string;
  readonly page: Page;
  readonly tool: string | null;
  /** Every finding; where there is no tool, that this is said goes without saying. */
  readonly findings: readonly RuleId[];
  /** Files beside the page: their text, or what answers. */
  readonly files?: Readonly<Record<string, Page>>;
}

const plain = (head: string, body = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plain</title><link rel="icon" href="data:,">${head}</head><body><h1>A page</h1>${body}</body></html>`;
const script = (src: string) => `<script async src="${src}"></script>`;
const run = (code: string) => `<script>${code}</script>`;
const gate = (head = '', tag = TAG) => gatePage({ before: '<link rel="icon" href="data:,">', head, tag });

const RIGHT: readonly (Omit<Site, 'findings'> & Partial<Site>)[] = [
  { name: 'nothing', page: plain(''), tool: null },
  { name: 'functional', page: plain(run("document.cookie = 'session=1'; localStorage.cart = '[]'")), tool: null },
  { name: 'own-address', page: plain(script('/stats.js?from=https://www.google-analytics.com/g/collect')), tool: null },
  {
    name: 'fonts',
    page: plain('<link rel="stylesheet" href="https://fonts.googleapis.com/css?family=Inter">'),
    tool: null,
  },
  { name: 'captcha', page: plain(script('https://www.google.com/recaptcha/api.js')), tool: null },
  {
    name: 'own-collect',
    page: plain(run("fetch('/collect?tid=G-TEST00001'); fetch('/g/collect?tid=42')")),
    tool: null,
  },
  {
    name: 'needed-cookies',
    page: () => {
      const headers = new Headers({ 'content-type': 'text/html' });
      for (const name of NEEDED_COOKIES) headers.append('set-cookie', `${name}=1; Path=/`);
      return new Response(plain(script('/cdn-cgi/challenge-platform/scripts/jsd/main.js')), { headers });
    },
    tool: null,
  },
  {
    name: 'functionality-default',
    page: plain(
      run(
        "window.dataLayer = [['consent', 'default', { analytics_storage: 'denied', functionality_storage: 'granted' }]]",
      ),
    ),
    tool: null,
  },
  {
    name: 'films-without-cookies',
    page: plain('', '<iframe title="A film" src="https://www.youtube-nocookie.com/embed/1"></iframe>'),
    tool: null,
  },
  {
    name: 'held-film',
    page: gatePage({
      before: '<link rel="icon" href="data:,">',
      body: '<iframe title="A film" data-consent="analytics" data-src="https://www.youtube.com/embed/1"></iframe>',
    }),
    tool: 'consent-gate',
  },
  {
    name: 'held-tagging-server',
    page: gate(
      script('/metrics/gtag/js?id=G-TEST00001').replace(
        '<script',
        '<script type="text/plain" data-consent="analytics"',
      ),
    ),
    tool: 'consent-gate',
  },
  {
    name: 'matomo-without-cookies',
    page: plain(run("fetch('/matomo.php?idsite=1')")),
    tool: null,
    findings: ['cookieless-before-consent'],
  },
  { name: 'gate', page: gate(), tool: 'consent-gate' },
  { name: 'gate-dark', page: gate('', TAG.replace('></', ' data-theme="dark"></')), tool: 'consent-gate' },
  {
    name: 'gate-marked',
    page: gate(GTAG_SNIPPET.replaceAll('<script', '<script type="text/plain" data-consent="analytics"')),
    tool: 'consent-gate',
  },
  {
    name: 'gate-container',
    page: gate('', TAG.replace('google-analytics="G-TEST00001"', 'google-tag-manager="GTM-TEST01"')),
    tool: 'consent-gate',
  },
  {
    name: 'gate-own-link',
    page: gatePage({
      before: '<link rel="icon" href="data:,">',
      tag: TAG.replace('></', ' data-settings-button="false"></'),
      body: '<button data-consent-settings>Cookies</button>',
    }),
    tool: 'consent-gate',
  },
  {
    name: 'vanilla',
    page: vanilla('<button data-cc="show-preferencesModal">Cookies</button>'),
    tool: 'vanilla-cookieconsent',
    files: VANILLA_FILES,
  },
  {
    name: 'klaro',
    page: klaro('<button onclick="klaro.show(undefined, true)">Cookies</button>'),
    tool: 'Klaro',
    files: KLARO_FILES,
  },
  { name: 'tarteaucitron', page: tarteaucitron(), tool: 'tarteaucitron', files: TARTEAUCITRON_FILES },
  { name: 'usercentrics', page: standIn(HOOKS.usercentrics), tool: 'Usercentrics' },
  { name: 'cookiebot', page: standIn(HOOKS.cookiebot), tool: 'Cookiebot' },
  { name: 'onetrust', page: standIn(HOOKS.oneTrust), tool: 'OneTrust' },
  { name: 'cookieyes', page: standIn(HOOKS.cookieYes), tool: 'CookieYes' },
  {
    name: 'plausible',
    page: plain(script('https://plausible.io/js/script.js')),
    tool: null,
    findings: ['cookieless-before-consent'],
  },
];

/** Of frameworks, of networks in front of a site, of shops, and of consent tools. */
const NEEDED_COOKIES = [
  'PHPSESSID',
  'XSRF-TOKEN',
  '__cf_bm',
  'AWSALB',
  'woocommerce_cart_hash',
  'OptanonConsent',
  'klaro',
];

/** What nobody holds comes on every page, whatever was answered. */
const LOADED_ALWAYS: readonly RuleId[] = [
  'request-before-consent',
  'request-after-decline',
  'request-after-withdrawal',
];

const WRONG: readonly Site[] = [
  {
    name: 'bare-gtag',
    page: plain(GTAG_SNIPPET),
    tool: null,
    findings: ['request-before-consent', 'storage-before-consent', 'consent-default-missing'],
  },
  {
    name: 'bare-container',
    page: plain(GTM_SNIPPET),
    tool: null,
    findings: ['request-before-consent', 'storage-before-consent', 'consent-default-missing'],
  },
  ...(
    [
      ['meta', script('https://connect.facebook.net/en_US/fbevents.js')],
      [
        'film',
        '<script>onload = () => document.body.insertAdjacentHTML("beforeend", \'<iframe src="https://www.youtube.com/embed/1"></iframe>\')</script>',
      ],
      ['socket', run("new WebSocket('wss://ws.hotjar.com/api/v2/client/ws')")],
      ['worker', run(`new Worker(URL.createObjectURL(new Blob(["fetch('${HIT}')"])))`)],
      ['detour', '<img alt="" src="/away.gif">'],
      ['pixel', '<img alt="" src="https://www.facebook.com/tr?id=1&ev=PageView">'],
      ['beacon', run("navigator.sendBeacon('https://bat.bing.com/action/0?ti=1', '')")],
    ] as const
  ).map(
    ([name, head]): Site => ({
      name: `early-${name}`,
      page: gate(head),
      tool: 'consent-gate',
      findings: LOADED_ALWAYS,
    }),
  ),
  {
    name: 'early-matomo',
    page: gate(run("document.cookie = '_pk_id.1.1fff=1; path=/'; fetch('/matomo.php?idsite=1')")),
    tool: 'consent-gate',
    findings: [...LOADED_ALWAYS, 'storage-before-consent', 'storage-after-decline', 'storage-after-withdrawal'],
  },
  {
    // Consent mode's advanced form: Google hears of the visit, without cookies, whatever is answered.
    name: 'advanced',
    page: gate('', TAG.replace('></', ' data-consent-mode="advanced"></')),
    tool: 'consent-gate',
    findings: LOADED_ALWAYS,
  },
  {
    name: 'early-cookie',
    page: () => html(gate(), { 'set-cookie': '_fbp=fb.1.1.1; Path=/; Max-Age=7776000' }),
    tool: 'consent-gate',
    // The server writes it on every page, whatever was answered.
    findings: ['storage-before-consent', 'storage-after-decline', 'storage-after-withdrawal'],
  },
  {
    name: 'early-storage',
    page: standIn(HOOKS.cookieYes, {
      head: run('if (!document.cookie) localStorage.ajs_anonymous_id = 1; else localStorage.clear()'),
    }),
    tool: 'CookieYes',
    findings: ['storage-before-consent'],
  },
  { name: 'unmarked', page: gate(GTAG_SNIPPET), tool: 'consent-gate', findings: ['fetched-before-consent'] },
  {
    name: 'unmarked-tagging-server',
    page: gate(script('/metrics/gtag/js?id=G-TEST00001')),
    tool: 'consent-gate',
    findings: ['fetched-before-consent'],
  },
  {
    name: 'bare-tagging-server',
    page: plain(script('/metrics/gtag/js?id=G-TEST00001')),
    tool: null,
    findings: ['request-before-consent'],
  },
  {
    name: 'hit-after-no',
    page: standIn(HOOKS.cookiebot, { afterNo: ping(HIT) }),
    tool: 'Cookiebot',
    findings: ['request-after-decline'],
  },
  {
    name: 'cookie-after-no',
    page: standIn(HOOKS.oneTrust, { afterNo: "document.cookie = '_ga=GA1.1.1.1; path=/; max-age=9999'" }),
    tool: 'OneTrust',
    findings: ['storage-after-decline'],
  },
  {
    name: 'hit-after-withdrawal',
    page: standIn(HOOKS.cookieYes, { afterWithdrawal: ping(HIT) }),
    tool: 'CookieYes',
    findings: ['request-after-withdrawal'],
  },
  {
    name: 'cookie-after-withdrawal',
    page: standIn(HOOKS.cookiebot, { keepsCookies: true }),
    tool: 'Cookiebot',
    findings: ['storage-after-withdrawal'],
  },
  {
    name: 'no-decline',
    page: standIn(HOOKS.oneTrust, { noDecline: true }),
    tool: 'OneTrust',
    findings: ['decline-not-on-first-layer'],
  },
  {
    name: 'small-decline',
    page: standIn(HOOKS.cookiebot, { declineStyle: 'font-size: 11px !important; padding: 2px 6px !important' }),
    tool: 'Cookiebot',
    findings: ['decline-smaller'],
  },
  {
    name: 'faint-decline',
    page: standIn(HOOKS.cookieYes, {
      declineStyle: 'background: none !important; border-color: transparent !important; color: #124 !important',
    }),
    tool: 'CookieYes',
    findings: ['decline-fainter'],
  },
  {
    name: 'grey-decline',
    page: standIn(HOOKS.oneTrust, { declineStyle: 'background: #ddd !important; color: #bbb !important' }),
    tool: 'OneTrust',
    findings: ['decline-fainter'],
  },
  {
    name: 'link-decline',
    page: standIn(HOOKS.cookiebot, { declineTag: 'a' }),
    tool: 'Cookiebot',
    findings: ['decline-fainter'],
  },
  {
    name: 'asks-again',
    page: standIn(HOOKS.cookieYes, { forgetsNo: true }),
    tool: 'CookieYes',
    findings: ['asked-again'],
  },
  {
    name: 'no-way-back',
    page: standIn(HOOKS.cookieYes, { noReopen: true }),
    tool: 'CookieYes',
    findings: ['settings-not-found'],
  },
  {
    name: 'late-default',
    page: standIn(HOOKS.oneTrust, { head: run("window.dataLayer = [['config', 'G-TEST00001']]") }),
    tool: 'OneTrust',
    findings: ['consent-default-late'],
  },
  {
    name: 'missing-default',
    page: plain(run("window.dataLayer = [['js', 1], ['config', 'G-TEST00001']]")),
    tool: null,
    findings: ['consent-default-missing'],
  },
  {
    name: 'granted-default',
    page: plain(run("window.dataLayer = [['consent', 'default', { analytics_storage: 'granted' }]]")),
    tool: null,
    findings: ['consent-default-granted'],
  },
];

const answers =
  (status: number): Host =>
  () =>
    new Response('', { status });

/** The banner does not work, and the owner may see nothing of it. */
const BROKEN: readonly Site[] = [
  { name: 'no-banner', page: standIn(HOOKS.cookiebot, { noBanner: true }), tool: 'Cookiebot', findings: ['no-banner'] },
  {
    name: 'blocked-tool',
    page: plain('<script src="/refused" id="Cookiebot" data-cbid="1"></script>'),
    tool: 'Cookiebot',
    findings: ['no-banner'],
  },
  {
    name: 'misspelt-option',
    page: gate('', TAG.replace('data-endpoint', 'data-endpont')),
    tool: 'consent-gate',
    findings: ['gate-fault', 'no-banner'],
  },
  {
    name: 'impossible-option',
    page: gate('', TAG.replace('></', ' data-max-age-days="9999"></')),
    tool: 'consent-gate',
    findings: ['gate-fault', 'no-banner'],
  },
  {
    name: 'missing-tag',
    page: gate(),
    tool: 'consent-gate',
    files: { '/consent-gate.js': answers(404) },
    findings: ['gate-fault', 'no-banner'],
  },
  {
    name: 'missing-part',
    page: gate(),
    tool: 'consent-gate',
    files: { '/consent-gate-ui.js': answers(404) },
    findings: ['gate-fault', 'no-banner'],
  },
  {
    name: 'refused-integrity',
    page: gate('', TAG.replace('></', ` integrity="sha384-${'A'.repeat(64)}"></`)),
    tool: 'consent-gate',
    findings: ['gate-fault', 'no-banner'],
  },
  {
    name: 'refused-part',
    page: gate(),
    tool: 'consent-gate',
    files: { '/consent-gate-ui.js': 'export const changed = true;' },
    findings: ['gate-fault', 'no-banner'],
  },
  {
    name: 'silent-console',
    page: gatePage({
      before: '<link rel="icon" href="data:,"><script>for (const name in console) console[name] = () => {}</script>',
    }),
    tool: 'consent-gate',
    files: { '/consent': answers(500) },
    findings: ['decision-refused'],
  },
  {
    name: 'endpoint-500',
    page: gate(),
    tool: 'consent-gate',
    files: { '/consent': answers(500) },
    findings: ['decision-refused', 'gate-fault'],
  },
  {
    name: 'endpoint-404',
    page: gate(),
    tool: 'consent-gate',
    files: { '/consent': answers(404) },
    findings: ['decision-refused', 'gate-fault'],
  },
];

export const SITES: readonly Site[] = [...RIGHT.map((entry) => ({ findings: [], ...entry })), ...WRONG, ...BROKEN];

/** A network with every site of the corpus, and Google's stand-in. */
export async function startCorpus() {
  const network = await startNetwork({ google: (url) => answerGoogle(url, { batch: 50 }) });
  for (const { name, page, files = {} } of SITES) network.serve(`${name}.test`, host(page, files));
  return network;
}

function host(page: Page, files: Readonly<Record<string, Page>>): Host {
  const typeOf = (path: string) => ({ 'content-type': path.endsWith('.css') ? 'text/css' : 'text/javascript' });
  const served = Object.entries(files).map(([path, file]): [string, Page] => [
    path,
    typeof file === 'string' ? () => new Response(file, { headers: typeOf(path) }) : file,
  ]);
  const away = () => new Response(null, { status: 302, headers: { location: 'https://www.facebook.com/tr/?id=1' } });
  return site({ '/': page, '/consent': accepted, '/away.gif': away, ...Object.fromEntries(served) });
}
