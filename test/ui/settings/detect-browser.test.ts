// User agent strings as browsers send them; Chromium's were frozen to these forms by user agent reduction.
import { describe, expect, it } from 'vitest';
import { type BrowserHints, detectBrowser } from '../../../src/ui/settings/detect-browser.ts';

const CHROMIUM = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0';
const WINDOWS = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROMIUM}`;
const MAC = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${CHROMIUM}`;
const ANDROID = `Mozilla/5.0 (Linux; Android 10; K) ${CHROMIUM}`;
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const IPAD = 'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const MAC_SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15';

type Row = readonly [
  what: string,
  userAgent: string,
  browser: string | null,
  system: string | null,
  Partial<BrowserHints>?,
];

const ROWS: readonly Row[] = [
  ['Chrome on Windows', `${WINDOWS} Safari/537.36`, 'chrome', 'windows'],
  ['Chrome on the Mac', `${MAC} Safari/537.36`, 'chrome', 'mac', { platform: 'MacIntel' }],
  ['Chrome on Linux', `Mozilla/5.0 (X11; Linux x86_64) ${CHROMIUM} Safari/537.36`, 'chrome', 'linux'],
  ['Chrome on ChromeOS', `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${CHROMIUM} Safari/537.36`, 'chrome', 'chromeos'],
  ['Chrome on Android', `${ANDROID} Mobile Safari/537.36`, 'chrome', 'android'],
  ['Chrome on the iPhone', `${IPHONE} CriOS/142.0.7444.77 Mobile/15E148 Safari/604.1`, 'chrome', 'ios'],
  ['Chrome on the iPad', `${IPAD} CriOS/142.0.7444.77 Mobile/15E148 Safari/604.1`, 'chrome', 'ipados'],
  ['Edge on Windows', `${WINDOWS} Safari/537.36 Edg/142.0.0.0`, 'edge', 'windows'],
  ['Edge on Android', `${ANDROID} Mobile Safari/537.36 EdgA/142.0.0.0`, 'edge', 'android'],
  ['Edge on the iPhone', `${IPHONE} Version/18.0 EdgiOS/142.0.3595.66 Mobile/15E148 Safari/604.1`, 'edge', 'ios'],
  [
    'Edge before Chromium',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.102 Safari/537.36 Edge/18.19582',
    'edge',
    'windows',
  ],
  [
    'Firefox on Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
    'firefox',
    'windows',
  ],
  [
    'Firefox on the Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0',
    'firefox',
    'mac',
  ],
  ['Firefox on Android', 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0', 'firefox', 'android'],
  ['Firefox on the iPhone', `${IPHONE} FxiOS/145.0 Mobile/15E148 Safari/604.1`, 'firefox', 'ios'],
  ['Safari on the Mac', MAC_SAFARI, 'safari', 'mac', { platform: 'MacIntel' }],
  ['Safari on the iPhone', `${IPHONE} Version/26.0 Mobile/15E148 Safari/604.1`, 'safari', 'ios', { maxTouchPoints: 5 }],
  ['Safari on the iPad, as a tablet', `${IPAD} Version/26.0 Mobile/15E148 Safari/604.1`, 'safari', 'ipados'],
  ['Safari on the iPad, posing as a Mac', MAC_SAFARI, 'safari', 'ipados', { platform: 'MacIntel', maxTouchPoints: 5 }],
  [
    'Samsung Internet',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36',
    'samsung',
    'android',
  ],
  ['Opera on Windows', `${WINDOWS} Safari/537.36 OPR/124.0.0.0`, 'opera', 'windows'],
  ['Opera on Android', `${ANDROID} Mobile Safari/537.36 OPR/92.0.0.0`, 'opera', 'android'],
  ['Opera on the iPhone', `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1 OPT/6.1.0`, 'opera', 'ios'],
  ['Brave, which poses as Chrome', `${WINDOWS} Safari/537.36`, 'brave', 'windows', { brave: true }],
  [
    'Brave by its brand',
    `${MAC} Safari/537.36`,
    'brave',
    'mac',
    { brands: ['Chromium', 'Brave', 'Not_A Brand'], platform: 'MacIntel' },
  ],
  ['Vivaldi by its user agent', `${WINDOWS} Safari/537.36 Vivaldi/7.6.3797.58`, 'vivaldi', 'windows'],
  ['Vivaldi by its brand', `${WINDOWS} Safari/537.36`, 'vivaldi', 'windows', { brands: ['Chromium', 'Vivaldi'] }],
  ['Internet Explorer 11', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko', 'ie', 'windows'],
  ['Internet Explorer 10', 'Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2; Trident/6.0)', 'ie', 'windows'],
  ['a text browser', 'Lynx/2.9.0 libwww-FM/2.14', null, null],
  ['nothing at all', '', null, null],
];

describe('detectBrowser', () => {
  for (const [what, userAgent, browser, system, hints] of ROWS) {
    it(`knows ${what}`, () => {
      const silent = { brands: [], platform: '', maxTouchPoints: 0, brave: false };
      expect(detectBrowser({ userAgent, ...silent, ...hints })).toEqual({ browser, system });
    });
  }
});
