// Where each browser's vendor explains its cookie settings. Addresses without a language follow the reader's own.
import type { Browser, System } from './detect-browser.ts';

/** When each address was last seen in use. */
export const BROWSER_LINKS_CHECKED = '2026-11-22';

export interface BrowserLink {
  readonly browser: Browser;
  /** The systems it is for; all where absent. */
  readonly systems?: readonly System[];
  /** A proper name, the same in every language. */
  readonly label: string;
  readonly href: string;
}

const CHROME = 'https://support.google.com/chrome/answer/95647';
/** One page of Mozilla's for all systems. */
const FIREFOX = 'https://support.mozilla.org/products/firefox/protect-your-privacy/cookies';
const MICROSOFT = 'https://support.microsoft.com/';

export const BROWSER_LINKS: readonly BrowserLink[] = [
  { browser: 'chrome', systems: ['windows', 'mac', 'linux', 'chromeos'], label: 'Chrome', href: CHROME },
  {
    browser: 'edge',
    label: 'Microsoft Edge',
    href: `${MICROSOFT}microsoft-edge/delete-cookies-in-microsoft-edge-63947406-40ac-c3b8-57b9-2a946a29ae09`,
  },
  { browser: 'firefox', systems: ['windows', 'mac', 'linux', 'chromeos'], label: 'Firefox', href: FIREFOX },
  {
    browser: 'safari',
    systems: ['mac'],
    label: 'Safari (Mac)',
    href: 'https://support.apple.com/guide/safari/manage-cookies-sfri11471/mac',
  },
  {
    browser: 'safari',
    systems: ['ios', 'ipados'],
    label: 'Safari (iPhone, iPad)',
    href: 'https://support.apple.com/105082',
  },
  {
    browser: 'chrome',
    systems: ['android'],
    label: 'Chrome (Android)',
    href: `${CHROME}?co=GENIE.Platform%3DAndroid`,
  },
  {
    browser: 'chrome',
    systems: ['ios', 'ipados'],
    label: 'Chrome (iPhone, iPad)',
    href: `${CHROME}?co=GENIE.Platform%3DiOS`,
  },
  { browser: 'firefox', systems: ['android'], label: 'Firefox (Android)', href: FIREFOX },
  { browser: 'firefox', systems: ['ios', 'ipados'], label: 'Firefox (iPhone, iPad)', href: FIREFOX },
  {
    browser: 'samsung',
    label: 'Samsung Internet',
    href: 'https://www.samsung.com/uk/support/mobile-devices/what-are-cookies-and-how-do-i-enable-or-disable-them-on-my-samsung-galaxy-device/',
  },
  { browser: 'opera', label: 'Opera', href: 'https://help.opera.com/en/latest/web-preferences/#cookies' },
  {
    browser: 'brave',
    label: 'Brave',
    href: 'https://support.brave.com/hc/en-us/articles/360050634931-How-Do-I-Manage-Cookies-In-Brave',
  },
  { browser: 'vivaldi', label: 'Vivaldi', href: 'https://help.vivaldi.com/desktop/privacy/privacy-settings/' },
  {
    browser: 'ie',
    label: 'Internet Explorer',
    href: `${MICROSOFT}windows/delete-and-manage-cookies-168dab11-0753-043d-7c16-ede5947fc64d`,
  },
];

export const GOOGLE_PRIVACY = 'https://policies.google.com/privacy';
export const GOOGLE_PARTNER_SITES = 'https://policies.google.com/technologies/partner-sites';
export const GOOGLE_OPT_OUT = 'https://tools.google.com/dlpage/gaoptout';
