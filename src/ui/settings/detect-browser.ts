// Which browser on which system this is, from what the browser says of itself. Only for the order of a list of links:
// a wrong guess costs the visitor one look further down.

export type Browser = 'chrome' | 'edge' | 'firefox' | 'safari' | 'samsung' | 'opera' | 'brave' | 'vivaldi' | 'ie';
export type System = 'windows' | 'mac' | 'linux' | 'chromeos' | 'android' | 'ios' | 'ipados';

/** What `navigator` tells. */
export interface BrowserHints {
  readonly userAgent: string;
  /** `navigator.userAgentData.brands`; empty outside Chromium. */
  readonly brands: readonly string[];
  /** `navigator.platform`. */
  readonly platform: string;
  readonly maxTouchPoints: number;
  /** `navigator.brave` exists: Brave's user agent is Chrome's own. */
  readonly brave: boolean;
}

/** The first that matches counts: nearly every browser also claims to be Chrome or Safari. */
const BROWSERS: readonly (readonly [Browser, RegExp])[] = [
  ['ie', /MSIE |Trident\//],
  ['edge', /Edg(e|A|iOS)?\/|Microsoft Edge/],
  ['samsung', /SamsungBrowser\/|Samsung Internet/],
  ['vivaldi', /Vivaldi/],
  ['opera', /\bOPR\/|\bOPT\/|\bOPX\/|Opera/],
  ['brave', /Brave/],
  ['firefox', /Firefox\/|FxiOS\//],
  ['chrome', /Chrom(e|ium)\/|CriOS\/|Google Chrome|Chromium/],
  ['safari', /Safari\//],
];

const SYSTEMS: readonly (readonly [System, RegExp])[] = [
  ['ipados', /iPad/],
  ['ios', /iPhone|iPod/],
  ['android', /Android/],
  ['chromeos', /CrOS/],
  ['windows', /Windows/],
  ['mac', /Mac/],
  ['linux', /Linux|X11/],
];

const first = <T extends string>(table: readonly (readonly [T, RegExp])[], text: string): T | null =>
  table.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** Each part is `null` where it is not on the list. */
export function detectBrowser(hints: BrowserHints): {
  readonly browser: Browser | null;
  readonly system: System | null;
} {
  const { userAgent, brands, platform, maxTouchPoints, brave } = hints;
  const system = first(SYSTEMS, userAgent);
  return {
    browser: brave ? 'brave' : first(BROWSERS, [userAgent, ...brands].join(' ')),
    // Safari on iPadOS says it is a Mac; no Mac has a touch screen.
    system: system === 'mac' && platform.startsWith('Mac') && maxTouchPoints > 1 ? 'ipados' : system,
  };
}
