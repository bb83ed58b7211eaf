// Where each browser's maker explains its cookie settings, and in which order a visitor gets them. A row says when and where its
// address was last seen; `npm run check:links` asks it, where there is internet. Most of the pages follow the language of the reader's
// browser, which is that of the menus they speak of; the others have `languages`. A browser whose maker's page nobody has seen has no
// row: Arc, Whale, Silk, DuckDuckGo, and Edge, Opera and Vivaldi on phones (looked for on 2026-12-01).
import type { Browser, BrowserHints, System } from './detect-browser.ts';
import { detectBrowser } from './detect-browser.ts';

export interface BrowserLink {
  /** Absent where nobody can read this in it, for it does not run the UI. */
  readonly browser?: Browser;
  readonly systems: readonly System[];
  /** A proper name, the same in every language. */
  readonly label: string;
  readonly href: string;
  /** The page's languages beside English, each in the place of `/en/`. */
  readonly languages?: string;
}

const CHROME = 'https://support.google.com/chrome/answer/95647';
/** One page of Mozilla's for all systems. */
const FIREFOX = 'https://support.mozilla.org/products/firefox/protect-your-privacy/cookies';
/** By its number alone, as Microsoft's own manuals have it. */
const MICROSOFT = 'https://support.microsoft.com/topic/';
const BRAVE = 'https://support.brave.com/hc/en-us/articles/';
const COMPUTERS: readonly System[] = ['windows', 'mac', 'linux', 'chromeos'];

export const BROWSER_LINKS: readonly BrowserLink[] = [
  // seen 2026-12-01 in privacy policies, and a copy of the maker's page
  { browser: 'chrome', systems: COMPUTERS, label: 'Chrome', href: CHROME },
  {
    // seen 2026-12-01 in privacy policies; older ones have its number for Microsoft's page on Internet Explorer
    browser: 'edge',
    systems: COMPUTERS,
    label: 'Microsoft Edge',
    href: `${MICROSOFT}168dab11-0753-043d-7c16-ede5947fc64d`,
  },
  // seen 2026-12-01 in privacy policies
  { browser: 'firefox', systems: COMPUTERS, label: 'Firefox', href: FIREFOX },
  {
    // seen 2026-12-01 in privacy policies
    browser: 'safari',
    systems: ['mac'],
    label: 'Safari (Mac)',
    href: 'https://support.apple.com/guide/safari/manage-cookies-sfri11471/mac',
  },
  // seen 2026-12-01 in privacy policies
  { browser: 'safari', systems: ['ios'], label: 'Safari (iPhone, iPad)', href: 'https://support.apple.com/105082' },
  {
    // seen 2026-12-01 in privacy policies
    browser: 'chrome',
    systems: ['android'],
    label: 'Chrome (Android)',
    href: `${CHROME}?co=GENIE.Platform%3DAndroid`,
  },
  {
    // seen 2026-11-22 in privacy policies
    browser: 'chrome',
    systems: ['ios'],
    label: 'Chrome (iPhone, iPad)',
    href: `${CHROME}?co=GENIE.Platform%3DiOS`,
  },
  // seen 2026-12-01 in privacy policies
  { browser: 'firefox', systems: ['android'], label: 'Firefox (Android)', href: FIREFOX },
  // seen 2026-12-01 in privacy policies
  { browser: 'firefox', systems: ['ios'], label: 'Firefox (iPhone, iPad)', href: FIREFOX },
  {
    // seen 2026-11-22 in privacy policies
    browser: 'samsung',
    systems: ['android'],
    label: 'Samsung Internet',
    href: 'https://www.samsung.com/uk/support/mobile-devices/what-are-cookies-and-how-do-i-enable-or-disable-them-on-my-samsung-galaxy-device/',
  },
  {
    // seen 2026-12-01 in privacy policies, in each of these languages
    browser: 'opera',
    systems: COMPUTERS,
    label: 'Opera',
    href: 'https://help.opera.com/en/latest/web-preferences/#cookies',
    languages: '/de/es/fr/it/pl/ru/',
  },
  {
    // seen 2026-12-01 in privacy policies and manuals
    browser: 'brave',
    systems: COMPUTERS,
    label: 'Brave',
    href: `${BRAVE}360050634931`,
  },
  {
    // seen 2026-12-01 in Mozilla's description of what browsers clear
    browser: 'brave',
    systems: ['android'],
    label: 'Brave (Android)',
    href: `${BRAVE}360054509991`,
  },
  {
    // seen 2026-12-01 in manuals
    browser: 'vivaldi',
    systems: COMPUTERS,
    label: 'Vivaldi',
    href: 'https://help.vivaldi.com/desktop/privacy/privacy-settings/',
  },
  {
    // seen 2026-12-01 in privacy policies
    systems: ['windows'],
    label: 'Internet Explorer',
    href: `${MICROSOFT}bca9446f-d873-78de-77ba-d42645fa52fc`,
  },
];

// seen 2026-11-22 in privacy policies
export const GOOGLE_PRIVACY = 'https://policies.google.com/privacy';
// seen 2026-11-22 in privacy policies
export const GOOGLE_PARTNER_SITES = 'https://policies.google.com/technologies/partner-sites';
// seen 2026-11-22 in privacy policies
export const GOOGLE_OPT_OUT = 'https://tools.google.com/dlpage/gaoptout';

interface SortedLinks {
  /** Of the browser that this is, where it is known and its maker has a page. */
  readonly own?: BrowserLink | undefined;
  /** Those for this system first. */
  readonly others: readonly BrowserLink[];
}

export function sortLinks(hints: BrowserHints): SortedLinks {
  const { browser, system } = detectBrowser(hints);
  const language = `/${hints.language.slice(0, 2)}/`;
  const links = BROWSER_LINKS.map((link) =>
    link.languages?.includes(language) ? { ...link, href: link.href.replace('/en/', language) } : link,
  );
  const here = ({ systems }: BrowserLink) => system !== null && systems.includes(system);
  const own = links.find((link) => link.browser === browser && here(link));
  const rest = links.filter((link) => link !== own);
  return { own, others: [...rest.filter(here), ...rest.filter((link) => !here(link))] };
}
