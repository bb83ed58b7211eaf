// What this browser says of itself.
import type { BrowserHints } from './detect-browser.ts';

/** Chromium's additions, which TypeScript's DOM library does not have. */
interface ChromiumNavigator {
  readonly userAgentData?: { readonly brands?: readonly { readonly brand: string }[] };
  readonly brave?: unknown;
}

export function browserHints(browser: Navigator & ChromiumNavigator = navigator): BrowserHints {
  return {
    userAgent: browser.userAgent,
    brands: browser.userAgentData?.brands?.map(({ brand }) => brand) ?? [],
    platform: browser.platform,
    maxTouchPoints: browser.maxTouchPoints,
    brave: Boolean(browser.brave),
  };
}
