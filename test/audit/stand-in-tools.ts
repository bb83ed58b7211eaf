// Pages with a consent tool that is not ours to ship: the hooks of Cookiebot, OneTrust, CookieYes and Usercentrics on a few lines
// that hold Google Analytics as such tools do, and that can be made to go wrong in one way each. vanilla-cookieconsent, Klaro and
// tarteaucitron are the real ones.
import { existsSync, readFileSync } from 'node:fs';

export const GTAG = 'https://www.googletagmanager.com/gtag/js?id=G-TEST00001';
export const HIT = 'https://www.google-analytics.com/g/collect?v=2&tid=G-TEST00001';
export const ping = (url: string) => `fetch('${url}', { mode: 'no-cors' }).catch(() => {});`;
/** One hit and one cookie: Google's own code would write its cookies again while these tools clear them. */
const MEASURE = `document.cookie = '_ga=GA1.1.1.1; path=/; max-age=9999'; ${ping(HIT)}`;
export const DENIED = `window.dataLayer = window.dataLayer || [];
function gtag(){dataLayer.push(arguments)}
gtag('consent', 'default', {ad_storage: 'denied', analytics_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied'});`;

/** What goes wrong, one at a time. */
export interface Faults {
  /** Runs in the head of every page, before the tool. */
  readonly head?: string;
  /** Code that runs after a no, at once and on later pages. */
  readonly afterNo?: string;
  /** Code that runs on every page after a withdrawal. */
  readonly afterWithdrawal?: string;
  readonly keepsCookies?: boolean;
  readonly forgetsNo?: boolean;
  readonly noReopen?: boolean;
  readonly noDecline?: boolean;
  readonly noBanner?: boolean;
  /** For the button that declines. */
  readonly declineStyle?: string;
  readonly declineTag?: 'a' | 'button';
}

interface Hooks {
  readonly global: string;
  readonly banner: string;
  readonly accept: string;
  readonly decline: string;
  readonly settings: string;
  readonly declineInSettings: string;
  readonly reopen: string;
  readonly withdraw: string;
}

/** Attributes of the elements. */
export const HOOKS = {
  cookiebot: {
    global: 'Cookiebot',
    banner: 'id="CybotCookiebotDialog"',
    accept: 'id="CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll"',
    decline: 'id="CybotCookiebotDialogBodyButtonDecline"',
    settings: 'id="CybotCookiebotDialogBodyLevelButtonCustomize"',
    declineInSettings: 'id="CybotCookiebotDialogBodyLevelButtonLevelOptinAllowallSelection"',
    reopen: 'id="CookiebotWidget"><button class="CookiebotWidget-logo"',
    withdraw: 'id="CookiebotWidget-btn-withdraw"',
  },
  oneTrust: {
    global: 'OneTrust',
    banner: 'id="onetrust-banner-sdk"',
    accept: 'id="onetrust-accept-btn-handler"',
    decline: 'id="onetrust-reject-all-handler"',
    settings: 'id="onetrust-pc-btn-handler"',
    declineInSettings: 'class="ot-pc-refuse-all-handler"',
    reopen: '><button class="ot-sdk-show-settings"',
    withdraw: 'class="ot-pc-refuse-all-handler"',
  },
  cookieYes: {
    global: 'getCkyConsent',
    banner: 'class="layer cky-consent-container"',
    accept: 'data-cky-tag="accept-button"',
    decline: 'data-cky-tag="reject-button"',
    settings: 'data-cky-tag="settings-button"',
    declineInSettings: 'data-cky-tag="detail-reject-button"',
    reopen: 'data-cky-tag="revisit-consent"><button',
    withdraw: 'data-cky-tag="detail-reject-button"',
  },
  usercentrics: {
    global: 'UC_UI',
    banner: 'data-testid="uc-default-banner"',
    accept: 'data-testid="uc-accept-all-button"',
    decline: 'data-testid="uc-deny-all-button"',
    settings: 'data-testid="uc-more-information-button"',
    declineInSettings: 'data-testid="uc-deny-all-button"',
    reopen: '><button data-testid="uc-privacy-button"',
    withdraw: 'data-testid="uc-deny-all-button"',
  },
} as const satisfies Readonly<Record<string, Hooks>>;

export function standIn(hooks: Hooks, faults: Faults = {}): string {
  const { declineTag = 'button', declineStyle = '' } = faults;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A site</title><link rel="icon" href="data:,">
<style>body { font: 16px sans-serif } .layer { position: fixed; bottom: 0; background: #fff } .layer[hidden], .reopen[hidden] { display: none }
.layer button, .layer a.no { font: 16px sans-serif; padding: 8px 24px; color: #fff; background: #124; border: 1px solid #124 } .no { ${declineStyle} }</style>
${faults.head ?? ''}<script>${DENIED}; window.${hooks.global} = {};</script></head><body><h1>A site</h1>
<div ${hooks.banner} class="layer" hidden data-first>We use cookies <button ${hooks.accept} onclick="answer('yes')">Accept</button>
${faults.noDecline ? '' : `<${declineTag} class="no" ${hooks.decline} onclick="answer('no')">Decline</${declineTag}>`}
<button ${hooks.settings} onclick="second.hidden = false">Settings</button></div>
<div class="layer" id="${hooks.global === 'OneTrust' ? 'onetrust-pc-sdk' : 'pc'}" hidden data-second>
<button ${hooks.declineInSettings} onclick="answer('no')">Decline all</button></div>
<div class="layer" hidden data-third><button ${hooks.withdraw} onclick="answer('withdrawn')">Withdraw</button></div>
<div class="reopen" hidden ${hooks.reopen} onclick="${hooks.global === 'OneTrust' ? 'second' : 'third'}.hidden = false">Cookies</button></div>
<script>
const find = (selector) => document.querySelector(selector);
const second = find('[data-second]'), third = find('[data-third]');
const said = () => /choice=(\\w+)/.exec(document.cookie)?.[1] ?? '';
const load = () => document.head.append(Object.assign(document.createElement('script'), { src: '${GTAG}' }));
function clear() { for (const pair of document.cookie.split('; ')) {
  const name = pair.split('=')[0]; if (!name.startsWith('_ga')) continue;
  for (const domain of ['', '; domain=' + location.hostname, '; domain=' + location.hostname.split('.').slice(-2).join('.')])
    document.cookie = name + '=; max-age=0; path=/' + domain; } }
function answer(choice) {
  if (choice === 'no' && said() === 'yes') choice = 'withdrawn';
  ${faults.forgetsNo ? "if (choice !== 'no')" : ''} document.cookie = 'choice=' + choice + '; path=/; max-age=999999';
  for (const layer of document.querySelectorAll('.layer')) layer.hidden = true;
  if (choice === 'withdrawn') { ${faults.keepsCookies ? '' : 'clear();'} location.reload(); } else act(choice);
}
function act(choice) {
  find('[data-first]').hidden = choice !== '' || ${faults.noBanner === true};
  find('.reopen').hidden = choice === '' || ${faults.noReopen === true};
  if (choice === 'yes') { gtag('consent', 'update', { analytics_storage: 'granted' }); gtag('js', new Date()); gtag('config', 'G-TEST00001'); load(); }
  if (choice === 'no') { ${faults.afterNo ?? ''} }
  if (choice === 'withdrawn') { ${faults.keepsCookies ? '' : 'clear();'} ${faults.afterWithdrawal ?? ''} }
}
act(said());
const again = () => { ${hooks.global === 'OneTrust' ? 'second' : 'third'}.hidden = false };
window.revisitCkyConsent = window.${hooks.global}.renew = window.${hooks.global}.ToggleInfoDisplay = again;
</script></body></html>`;
}

/** Consent tools as they are published: the peers of the bench. */
const TOOLS = new URL('../bench/node_modules/', import.meta.url);
const file = (path: string) => readFileSync(new URL(path, TOOLS), 'utf8');

export const VANILLA_FILES = {
  '/cookieconsent.css': file('vanilla-cookieconsent/dist/cookieconsent.css'),
  '/cookieconsent.umd.js': file('vanilla-cookieconsent/dist/cookieconsent.umd.js'),
};

export function vanilla(footer: string): string {
  const config = {
    categories: {
      necessary: { enabled: true, readOnly: true },
      analytics: { autoClear: { cookies: [{ name: '_ga' }, { name: '_ga_TEST00001' }], reloadPage: true } },
    },
    guiOptions: { consentModal: { equalWeightButtons: true } },
    language: {
      default: 'en',
      translations: {
        en: {
          consentModal: {
            title: 'Cookies?',
            acceptAllBtn: 'Accept',
            acceptNecessaryBtn: 'Decline',
            showPreferencesBtn: 'Settings',
          },
          preferencesModal: {
            title: 'Settings',
            acceptAllBtn: 'Accept all',
            acceptNecessaryBtn: 'Decline all',
            savePreferencesBtn: 'Save',
            sections: [{ title: 'Analytics', linkedCategory: 'analytics' }],
          },
        },
      },
    },
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Vanilla</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/cookieconsent.css"><script defer src="/cookieconsent.umd.js"></script></head><body><h1>A site</h1>${footer}
<script type="text/plain" data-category="analytics">${MEASURE}</script>
<script type="module">const config = ${JSON.stringify(config)};
config.categories.analytics.autoClear.cookies = [{ name: /^_ga/ }]; CookieConsent.run(config);</script></body></html>`;
}

const TARTEAUCITRON = [
  'tarteaucitron.js',
  'tarteaucitron.services.js',
  'css/tarteaucitron.css',
  'lang/tarteaucitron.en.js',
];
export const TARTEAUCITRON_FILES = Object.fromEntries(
  TARTEAUCITRON.flatMap((name) => [name, name.replace(/\.(js|css)$/, '.min.$1')]).flatMap((name) => {
    const path = `tarteaucitronjs/${name}`;
    return existsSync(new URL(path, TOOLS)) ? [[`/${name}`, file(path)]] : [];
  }),
);

export function tarteaucitron(): string {
  const options = { privacyUrl: '/privacy', orientation: 'bottom', showIcon: true, showAlertSmall: false };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tarteaucitron</title><link rel="icon" href="data:,">
<script>var tarteaucitronForceLanguage = 'en'</script><script src="/tarteaucitron.js"></script>
<script>tarteaucitron.init(${JSON.stringify(options)});</script></head><body><h1>A site</h1>
<script>tarteaucitron.services.measure = { key: 'measure', type: 'analytic', name: 'Measure', uri: '', needConsent: true, cookies: ['_ga'],
js() { ${MEASURE} } };
(tarteaucitron.job = tarteaucitron.job || []).push('measure');</script></body></html>`;
}

export const KLARO_FILES = { '/klaro.js': file('klaro/dist/klaro.js') };

export function klaro(footer: string): string {
  const config = {
    version: 1,
    lang: 'en',
    acceptAll: true,
    translations: { zz: { privacyPolicyUrl: '/privacy' } },
    services: [{ name: 'ga', title: 'Google Analytics', purposes: ['analytics'], cookies: [] }],
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Klaro</title><link rel="icon" href="data:,">
<style>.klaro .cookie-notice .cm-btn { background: #124 !important; font-size: 16px !important; font-weight: 400 !important }</style>
<script>window.klaroConfig = ${JSON.stringify(config)};
klaroConfig.services[0].cookies = [/^_ga/];
klaroConfig.services[0].callback = (yes) => { if (yes) window.agreed = true; else if (window.agreed) location.reload(); };</script>
<script defer src="/klaro.js"></script></head><body><h1>A site</h1>${footer}
<script type="text/plain" data-type="text/javascript" data-name="ga">${MEASURE}</script></body></html>`;
}
