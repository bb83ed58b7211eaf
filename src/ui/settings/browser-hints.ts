// What this browser says of itself.
import type { BrowserHints } from './detect-browser.ts';

type Told = Pick<Navigator, 'userAgent' | 'platform' | 'maxTouchPoints' | 'language'>;

/** What TypeScript's DOM library does not have. */
interface ChromiumNavigator extends Told {
  readonly userAgentData?: { readonly brands?: readonly { readonly brand: string }[] };
  readonly brave?: unknown;
}

export function browserHints(browser: ChromiumNavigator = navigator): BrowserHints {
  const brands = browser.userAgentData?.brands?.map(({ brand }) => brand) ?? [];
  // On iOS it says that it is Safari, and nothing else.
  if (browser.brave) brands.push('Brave');
  // Arc says that it is Chrome; what tells it apart are the colours that it gives to every page.
  if (getComputedStyle(document.documentElement).getPropertyValue('--arc-palette-title')) brands.push('Arc');
  const { userAgent, platform, maxTouchPoints, language } = browser;
  return { userAgent, brands, platform, maxTouchPoints, language };
}
