// Who is measured, and how each is set up: necessary and analytics, English, yes and no on the first layer, Google Analytics
// held in the way that tool documents, no floating button. Where a tool leaves a choice, the one that is fastest for it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { preloadLine } from '../../setup/integrity.mjs';

/** @typedef {import('./host-page.mjs').Placed} Placed */
/**
 * @typedef {object} Peer
 * @property {string} id part of its address
 * @property {string} name
 * @property {string} version
 * @property {Placed} placed
 * @property {Placed} [newcomer] what stands in the page instead for visitors whose request has no cookie of the tool's, `cookie`
 * @property {string} [cookie]
 * @property {string} [folder] whose files are served at `/<id>/`
 * @property {Record<string, string>} [files] files that are made here, by their name
 * @property {string} [host] selector of the element whose shadow root holds the banner
 * @property {string} banner selector of the banner
 * @property {string} accept selector of the button for yes
 * @property {string} decline selector of the button for no
 * @property {string} note what is not like with like
 */

const root = new URL('../../../', import.meta.url);
const modules = new URL('../node_modules/', import.meta.url);
const folder = (/** @type {string} */ path) => fileURLToPath(new URL(path, modules));
const version = (/** @type {string} */ name) =>
  JSON.parse(readFileSync(new URL(`${name}/package.json`, modules), 'utf8')).version;

const ID = 'G-BENCH00001';
const GTAG = `https://www.googletagmanager.com/gtag/js?id=${ID}`;
const COMMANDS = `window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}gtag('js',new Date());gtag('config','${ID}');`;

const TITLE = 'May we use optional cookies?';
const QUESTION =
  'Harbour Concierge would like to measure how this website is used. For this, Google Analytics sets cookies. The website works without them, and you can change your mind at any time.';
const WORDS = {
  accept: 'Accept',
  decline: 'Decline',
  settings: 'Settings',
  necessary: 'Needed for the website to work. Always on.',
  analytics: 'Tells us which pages are read.',
};

const ownTag = (/** @type {string} */ at) =>
  `<script src="${at}consent-gate.js" data-google-analytics="${ID}" data-policy-url="/privacy" data-controller="Harbour Concierge" data-settings-button="false"></script>\n`;

/** @type {Peer} */
const consentGate = {
  id: 'consent-gate',
  name: 'consent-gate',
  version: JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version,
  folder: fileURLToPath(new URL('dist', root)),
  placed: { head: ownTag('/consent-gate/') },
  host: 'consent-gate',
  banner: '[part~=banner]',
  accept: '[part~=accept]',
  decline: '[part~=decline]',
  note: 'Its options are checked, and answers kept and posted, by a file that loads after the banner.',
};

/** As the README has it for sites whose server makes the page. @type {Peer} */
const preloaded = {
  ...consentGate,
  id: 'consent-gate-preloaded',
  name: 'consent-gate, preloaded',
  placed: { head: ownTag('/consent-gate-preloaded/') },
  newcomer: {
    head: `${ownTag('/consent-gate-preloaded/')}${preloadLine('/consent-gate-preloaded/')}\n`,
  },
  cookie: 'consent_gate',
  note: 'The same with the README’s line behind the tag, for visitors who have not answered.',
};

// Its guide imports the script from a module of the owner's; found by the parser both files load side by side, which is faster.
/** @type {Peer} */
const vanilla = {
  id: 'vanilla-cookieconsent',
  name: 'vanilla-cookieconsent',
  version: version('vanilla-cookieconsent'),
  folder: folder('vanilla-cookieconsent/dist'),
  placed: {
    head: '<link rel="stylesheet" href="/vanilla-cookieconsent/cookieconsent.css">\n<script defer src="/vanilla-cookieconsent/cookieconsent.umd.js"></script>\n',
    foot: `<script type="text/plain" data-category="analytics" async src="${GTAG}"></script>
<script type="text/plain" data-category="analytics">${COMMANDS}</script>
<script type="module">CookieConsent.run(${JSON.stringify({
      hideFromBots: false,
      categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
      language: {
        default: 'en',
        translations: {
          en: {
            consentModal: {
              title: TITLE,
              description: QUESTION,
              acceptAllBtn: WORDS.accept,
              acceptNecessaryBtn: WORDS.decline,
              showPreferencesBtn: WORDS.settings,
              footer: '<a href="/privacy">Privacy policy</a>',
            },
            preferencesModal: {
              title: 'Cookie settings',
              acceptAllBtn: 'Accept all',
              acceptNecessaryBtn: 'Decline all',
              savePreferencesBtn: 'Save choices',
              closeIconLabel: 'Close',
              sections: [
                { title: 'Necessary', description: WORDS.necessary, linkedCategory: 'necessary' },
                { title: 'Analytics', description: WORDS.analytics, linkedCategory: 'analytics' },
              ],
            },
          },
        },
      },
    })});</script>\n`,
  },
  banner: '#cc-main .cm',
  accept: '#cc-main .cm [data-role=all]',
  decline: '#cc-main .cm [data-role=necessary]',
  note: '',
};

/** @type {Peer} */
const klaro = {
  id: 'klaro',
  name: 'klaro',
  version: version('klaro'),
  folder: folder('klaro/dist'),
  placed: {
    head: `<script>window.klaroConfig=${JSON.stringify({
      version: 1,
      lang: 'en',
      acceptAll: true,
      translations: {
        zz: { privacyPolicyUrl: '/privacy' },
        en: {
          consentNotice: { description: QUESTION, learnMore: WORDS.settings },
          decline: WORDS.decline,
          ok: WORDS.accept,
          session: { description: WORDS.necessary },
          'google-analytics': { description: WORDS.analytics },
          purposes: { necessary: 'Necessary', analytics: 'Analytics' },
        },
      },
      services: [
        { name: 'session', title: 'Session', purposes: ['necessary'], required: true },
        { name: 'google-analytics', title: 'Google Analytics', purposes: ['analytics'], cookies: ['_ga'] },
      ],
    })}</script>\n<script defer src="/klaro/klaro.js"></script>\n`,
    foot: `<script type="text/plain" data-type="text/javascript" data-name="google-analytics" data-src="${GTAG}"></script>
<script type="text/plain" data-type="text/javascript" data-name="google-analytics">${COMMANDS}</script>\n`,
  },
  banner: '.klaro .cookie-notice',
  accept: '.klaro .cookie-notice .cm-btn-success',
  decline: '.klaro .cookie-notice .cn-decline',
  note: '',
};

/** @type {Peer} */
const tarteaucitron = {
  id: 'tarteaucitronjs',
  name: 'tarteaucitronjs',
  version: version('tarteaucitronjs'),
  folder: folder('tarteaucitronjs'),
  placed: {
    head: `<script>var tarteaucitronForceLanguage='en'</script>
<script src="/tarteaucitronjs/tarteaucitron.min.js"></script>
<script>tarteaucitron.init(${JSON.stringify({ privacyUrl: '/privacy', orientation: 'bottom', showIcon: false, showAlertSmall: false, softConsentMode: true })});</script>\n`,
    foot: `<script>tarteaucitron.user.gtagUa='${ID}';(tarteaucitron.job=tarteaucitron.job||[]).push('gtag');</script>\n`,
  },
  banner: '#tarteaucitronAlertBig',
  accept: '#tarteaucitronPersonalize2',
  decline: '#tarteaucitronAllDenied2',
  note: 'Set to hold Google Analytics (`softConsentMode`); as its documentation sets it up, it asks Google before an answer.',
};

/** @type {Peer} */
const osano = {
  id: 'cookieconsent',
  name: 'cookieconsent (Osano)',
  version: version('cookieconsent'),
  folder: folder('cookieconsent/build'),
  placed: {
    head: '<link rel="stylesheet" href="/cookieconsent/cookieconsent.min.css">\n<script defer src="/cookieconsent/cookieconsent.min.js"></script>\n',
    foot: `<script type="module">function load(){${COMMANDS}document.head.append(Object.assign(document.createElement('script'),{async:true,src:'${GTAG}'}))}
cookieconsent.initialise({type:'opt-in',position:'bottom',palette:{popup:{background:'#1c2733'},button:{background:'#ffd60a'}},content:${JSON.stringify({ message: QUESTION, allow: WORDS.accept, deny: WORDS.decline, href: '/privacy' })},onInitialise(){if(this.hasConsented())load()},onStatusChange(){if(this.hasConsented())load()}});</script>\n`,
  },
  banner: '.cc-window',
  accept: '.cc-window .cc-allow',
  decline: '.cc-window .cc-deny',
  note: 'One question and no settings: it knows no categories. Holds nothing itself; the page loads Google in its callback.',
};

const c15t = () => {
  const bundle = buildSync({
    entryPoints: [fileURLToPath(new URL('c15t-page.mjs', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    define: {
      'process.env.GTAG': JSON.stringify(GTAG),
      'process.env.ID': JSON.stringify(ID),
      'process.env.QUESTION': JSON.stringify(QUESTION),
    },
  });
  /** @type {Peer} */
  const peer = {
    id: 'c15t',
    name: 'c15t (headless)',
    version: version('c15t'),
    files: { 'page.js': bundle.outputFiles[0]?.text ?? '' },
    placed: { head: '<script defer src="/c15t/page.js"></script>\n' },
    banner: '#consent-banner',
    accept: '#consent-accept',
    decline: '#consent-decline',
    note: 'Has no banner outside React: one of 40 lines after its guide, without settings, stands in.',
  };
  return peer;
};

/** Everything else is compared with this one. */
export const REFERENCE = vanilla.id;

/** @returns {readonly Peer[]} */
export const peers = () => [consentGate, preloaded, vanilla, klaro, tarteaucitron, osano, c15t()];
