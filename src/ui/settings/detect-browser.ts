// Which browser on which system this is, from what the browser says of itself, to put its link first. No browser is named falsely:
// nearly all of them also claim to be Chrome or Safari, so one is named only where it says nothing else besides. What goes by
// another's words to the letter cannot be told from it: Tor and LibreWolf from Firefox, for one.

export type Browser = 'chrome' | 'edge' | 'firefox' | 'safari' | 'samsung' | 'opera' | 'brave' | 'vivaldi';
/** `ios` is the iPad's too. */
export type System = 'windows' | 'mac' | 'linux' | 'chromeos' | 'android' | 'ios';

/** What `navigator` tells. */
export interface BrowserHints {
  readonly userAgent: string;
  /** `navigator.userAgentData.brands`, and what else gives a browser away; empty outside Chromium and on http. */
  readonly brands: readonly string[];
  /** `navigator.platform`. */
  readonly platform: string;
  readonly maxTouchPoints: number;
  /** `navigator.language`, which is that of the browser's menus. */
  readonly language: string;
}

type Table<T extends string> = readonly (readonly [T, RegExp])[];

/** What stands before the products. */
const FRAME = /^Mozilla\/5\.0 \([^()]*(; rv:[\d.]+\)|\) AppleWebKit\/[\d.]+ \(KHTML, like Gecko\)) /;

/** Chromium tells one number of its version since 2023 (user agent reduction). A view of it in somebody's app tells four. */
const CHROMIUM = /Chrome\/\d+\.0\.0\.0/;

const VERSION = /\/\d[\w.]*(?= |$)/g;

/** All products of a user agent, without their versions, or the brand. */
const BROWSERS: Table<Browser> = [
  ['chrome', /^((Chromium|CriOS( Version)?)( Mobile)? Safari|Google Chrome)$/],
  ['safari', /^Version( Mobile)? Safari$/],
  ['firefox', /^(Gecko Firefox|FxiOS( Mobile)? Safari)$/],
  ['edge', /^(Chromium Safari Edg|Microsoft Edge)$/],
  ['samsung', /^(SamsungBrowser Chrom(e|ium)( Mobile)? Safari|Samsung Internet)$/],
  ['opera', /^(Chromium Safari OPR|Opera( GX| Air)?)$/],
  ['vivaldi', /^(Chromium Safari )?Vivaldi$/],
  ['brave', /^Brave$/],
];

const SYSTEMS: Table<System> = [
  ['ios', /\(iP/],
  ['android', /Android/],
  ['chromeos', /CrOS/],
  ['windows', /Windows NT/],
  ['mac', /Macintosh/],
  // Not every "Linux": television sets say that too.
  ['linux', /X11/],
];

const first = <T extends string>(table: Table<T>, text: string): T | null =>
  table.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** Each part is `null` where it is not known. */
export function detectBrowser(hints: BrowserHints): {
  readonly browser: Browser | null;
  readonly system: System | null;
} {
  const { userAgent, brands, platform, maxTouchPoints } = hints;
  const system = first(SYSTEMS, userAgent);
  const claimed = first(BROWSERS, userAgent.replace(FRAME, '').replace(CHROMIUM, 'Chromium').replace(VERSION, ''));
  // Beside its own name a brand list has the engine's, and one that nobody has ("Not/A)Brand", against such lists as these).
  const [named = null, ...rest] = brands.length
    ? brands.filter((brand) => !/^Chromium$|Brand/.test(brand)).map((brand) => first(BROWSERS, brand))
    : [claimed];
  const agrees = claimed === named || claimed === 'chrome' || claimed === 'safari';
  return {
    browser: agrees && rest.every((name) => name === named) ? named : null,
    // Safari on the iPad says it is a Mac; no Mac has a touch screen.
    system: system === 'mac' && platform.startsWith('Mac') && maxTouchPoints > 1 ? 'ios' : system,
  };
}
