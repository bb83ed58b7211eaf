// User agents as browsers send them, with what Chromium's tell beside them (`navigator.userAgentData.brands`). Their forms are those of
// the test data of matomo-org/device-detector and faisalman/ua-parser-js (read on 2026-12-01), some with versions of today.
import type { BrowserHints, System } from '../../../src/ui/settings/detect-browser.ts';

export interface Seen {
  readonly what: string;
  readonly userAgent: string;
  readonly system: System | null;
  readonly hints?: Partial<BrowserHints>;
}

const BLINK = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const WINDOWS = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${BLINK} Chrome/142.0.0.0`;
const MAC = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${BLINK} Chrome/142.0.0.0`;
const LINUX = `Mozilla/5.0 (X11; Linux x86_64) ${BLINK} Chrome/142.0.0.0`;
const ANDROID = `Mozilla/5.0 (Linux; Android 10; K) ${BLINK}`;
const WEBVIEW = `Mozilla/5.0 (Linux; Android 15; SM-S911B Build/AP3A.240905.015.A2; wv) ${BLINK} Version/4.0 Chrome/142.0.7444.102 Mobile Safari/537.36`;
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const IPAD = 'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const MAC_WEBKIT = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';

const see = (what: string, system: System | null, userAgent: string, hints: Partial<BrowserHints> = {}): Seen => ({
  what,
  userAgent,
  system,
  hints,
});
const brands = (...names: readonly string[]) => ({ brands: ['Not;A=Brand', 'Chromium', ...names] });
const chrome = brands('Google Chrome');

/** Those that have a page in the list, by its label. */
export const NAMED: Readonly<Record<string, readonly Seen[]>> = {
  Chrome: [
    see('Windows', 'windows', `${WINDOWS} Safari/537.36`, chrome),
    see('the Mac', 'mac', `${MAC} Safari/537.36`, { ...chrome, platform: 'MacIntel' }),
    see('Linux', 'linux', `${LINUX} Safari/537.36`, chrome),
    see('a page without https, where no brand is told', 'linux', `${LINUX} Safari/537.36`),
    see('ChromeOS', 'chromeos', `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${BLINK} Chrome/142.0.0.0 Safari/537.36`),
  ],
  'Chrome (Android)': [
    see('a phone', 'android', `${ANDROID} Chrome/142.0.0.0 Mobile Safari/537.36`, chrome),
    see('a tablet', 'android', `${ANDROID} Chrome/142.0.0.0 Safari/537.36`, brands('Google Chrome')),
  ],
  'Chrome (iPhone, iPad)': [
    see('the iPhone', 'ios', `${IPHONE} CriOS/142.0.7444.77 Mobile/15E148 Safari/604.1`),
    see('the iPad', 'ios', `${IPAD} CriOS/142.0.7444.77 Mobile/15E148 Safari/604.1`),
    see('the iPad, as a computer', 'ios', `${MAC_WEBKIT} CriOS/142 Version/11.1.1 Safari/605.1.15`, {
      platform: 'MacIntel',
      maxTouchPoints: 5,
    }),
  ],
  'Microsoft Edge': [
    see('Windows', 'windows', `${WINDOWS} Safari/537.36 Edg/142.0.0.0`, brands('Microsoft Edge')),
    see('the Mac', 'mac', `${MAC} Safari/537.36 Edg/142.0.0.0`, brands('Microsoft Edge')),
  ],
  Firefox: [
    see('Windows', 'windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'),
    see('the Mac', 'mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0'),
    see('Linux', 'linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'),
    // It goes by Firefox's words on purpose, and has Firefox's settings.
    see('Tor', 'windows', 'Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0'),
  ],
  'Firefox (Android)': [
    see('a phone', 'android', 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0'),
  ],
  'Firefox (iPhone, iPad)': [
    see('the iPhone', 'ios', `${IPHONE} FxiOS/145.0 Mobile/15E148 Safari/604.1`),
    see('Firefox Focus', 'ios', `${IPHONE} FxiOS/8.1.1 Mobile/15E148 Safari/605.1.15`),
  ],
  'Safari (Mac)': [see('the Mac', 'mac', `${MAC_WEBKIT} Version/26.0 Safari/605.1.15`, { platform: 'MacIntel' })],
  'Safari (iPhone, iPad)': [
    see('the iPhone', 'ios', `${IPHONE} Version/26.0 Mobile/15E148 Safari/604.1`, { maxTouchPoints: 5 }),
    see('the iPad', 'ios', `${IPAD} Version/26.0 Mobile/15E148 Safari/604.1`),
    see('the iPad, as a computer', 'ios', `${MAC_WEBKIT} Version/26.0 Safari/605.1.15`, {
      platform: 'MacIntel',
      maxTouchPoints: 5,
    }),
  ],
  'Samsung Internet': [
    see('a phone', 'android', `${ANDROID} SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36`, {
      brands: ['Chromium', 'Not.A/Brand', 'Samsung Internet'],
    }),
    see(
      'an older one',
      'android',
      `Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-A146U) ${BLINK} SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36`,
    ),
  ],
  Opera: [
    see('Windows', 'windows', `${WINDOWS} Safari/537.36 OPR/124.0.0.0`, brands('Opera')),
    see('Opera GX', 'windows', `${WINDOWS} Safari/537.36 OPR/114.0.0.0`, brands('Opera GX')),
  ],
  Brave: [see('Windows', 'windows', `${WINDOWS} Safari/537.36`, brands('Brave', 'Brave'))],
  'Brave (Android)': [see('a phone', 'android', `${ANDROID} Chrome/142.0.0.0 Mobile Safari/537.36`, brands('Brave'))],
  Vivaldi: [
    see('its brand', 'linux', `${LINUX} Safari/537.36`, brands('Vivaldi')),
    see('its user agent', 'windows', `${WINDOWS} Safari/537.36 Vivaldi/7.6.3797.58`),
  ],
};

/** Those that have none: they must not get another's. */
export const UNNAMED: readonly Seen[] = [
  see('DuckDuckGo on the Mac', 'mac', `${MAC_WEBKIT} Version/17.5 Safari/605.1.15 Ddg/17.5`),
  see('DuckDuckGo on the iPhone', 'ios', `${IPHONE} Version/18.6 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15`),
  see('DuckDuckGo on the iPhone, anew', 'ios', `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1 Ddg/18.6`),
  see('DuckDuckGo on Android', 'android', `${ANDROID} Chrome/142.0.0.0 Mobile Safari/537.36`, brands('DuckDuckGo')),
  see('DuckDuckGo before', 'android', `${ANDROID} Version/4.0 Chrome/113.0.5672.162 Mobile DuckDuckGo/5 Safari/537.36`),
  see('Google’s app on the iPhone', 'ios', `${IPHONE} GSA/388.0.811331708 Mobile/15E148 Safari/604.1`),
  see('Google’s app on Android', 'android', `${WEBVIEW} GSA/16.44.62.ve.arm64`),
  see(
    'Facebook on the iPhone',
    'ios',
    `${IPHONE} Mobile/21B101 [FBAN/FBIOS;FBAV/445.0.0.35.117;FBBV/548375166;FBDV/iPhone12,1;FBMD/iPhone;FBSN/iOS;FBSV/17.1.2;FBSS/2;FBID/phone;FBLC/es_LA;FBOP/5]`,
  ),
  see('Facebook on Android', 'android', `${WEBVIEW} [FB_IAB/FB4A;FBAV/401.0.0.24.77;]`),
  see(
    'Instagram on the iPhone',
    'ios',
    `${IPHONE} Mobile/15E148 Instagram 137.0.0.30.124 (iPhone14,5; iOS 18_6; ru_UA; ru-UA; scale=2.00; 1334x750; 208685371)`,
  ),
  see(
    'Instagram on Android',
    'android',
    `${WEBVIEW} Instagram 200.0.0.29.121 Android (23/6.0; 213dpi; 720x1216; Acer/acer; A1-734; acer_barricade; mt6735; ru_RU; 310093317)`,
  ),
  see(
    'UC Browser',
    'android',
    `Mozilla/5.0 (Linux; U; Android 7.1.2; en-US; T95ZPLUS Build/NHG47L) ${BLINK} Version/4.0 Chrome/57.0.2987.108 UCBrowser/12.13.2.1208 Mobile Safari/537.36`,
  ),
  see('Yandex on Windows', 'windows', `${WINDOWS} YaBrowser/25.8.0.0 Safari/537.36`, brands('YaBrowser', 'Yowser')),
  see('Yandex on Android', 'android', `${ANDROID} Chrome/120.0.0.0 YaSearchBrowser/24.10.0 Mobile Safari/537.36`),
  see('Yandex on the iPhone', 'ios', `${IPHONE} Version/18.6 YaBrowser/25.8.0.1 Mobile/15E148 Safari/604.1`),
  see(
    'Huawei Browser',
    'android',
    `Mozilla/5.0 (Linux; Android 10; HarmonyOS; BAH4-W39; HMSCore 6.8.0.332) ${BLINK} Chrome/99.0.4844.88 HuaweiBrowser/13.0.1.301 Safari/537.36`,
  ),
  see('Huawei Browser by its brand', 'android', `${ANDROID} Chrome/114.0.0.0 Mobile Safari/537.36`, {
    brands: ['Not.A/Brand', 'Chromium', 'HuaweiBrowser'],
  }),
  see('Edge on Android', 'android', `${ANDROID} Chrome/142.0.0.0 Mobile Safari/537.36 EdgA/142.0.0.0`),
  see('Edge on the iPhone', 'ios', `${IPHONE} Version/18.0 EdgiOS/142.0.3595.66 Mobile/15E148 Safari/604.1`),
  see(
    'Edge in a program of Windows',
    'windows',
    `${WINDOWS} Safari/537.36 Edg/142.0.0.0`,
    brands('Microsoft Edge', 'Microsoft Edge WebView2'),
  ),
  see('Opera on Android', 'android', `${ANDROID} Chrome/142.0.0.0 Mobile Safari/537.36 OPR/92.0.0.0`),
  see('Opera on the iPhone', 'ios', `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1 OPT/6.1.0`),
  see(
    'Opera GX on Android',
    'android',
    `Mozilla/5.0 (Linux; Android 15; BRP-NX3 Build/HONORBRP-N23) ${BLINK} Chrome/141.0.7390.98 Mobile Safari/537.36 OPX/3.0`,
  ),
  see('Opera Mini', 'android', 'Opera/9.80 (Android; Opera Mini/7.5.33361/34.861; U; en) Presto/2.8.119 Version/11.10'),
  see('Brave on the iPhone', 'ios', `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1`, { brands: ['Brave'] }),
  see('Vivaldi on Android', 'android', `${ANDROID} Chrome/142.0.0.0 Mobile Safari/537.36`, brands('Vivaldi')),
  see('Arc', 'mac', `${MAC} Safari/537.36`, brands('Google Chrome', 'Arc')),
  see('Whale', 'windows', `${WINDOWS} Whale/3.13.131.36 Safari/537.36`, brands('Whale')),
  see('Whale on Android', 'android', `${ANDROID} Chrome/142.0.0.0 Whale/3.9.0.1 Mobile Safari/537.36`),
  see('Naver’s app', 'android', `${WEBVIEW} NAVER(inapp; search; 1010; 11.15.1)`),
  see(
    'Silk',
    'android',
    `Mozilla/5.0 (Linux; Android 7.1.2; AFTA Build/NS6223) ${BLINK} Silk/68.3.1 like Chrome/68.0.3440.85 Safari/537.36`,
  ),
  see('Ecosia on Android', 'android', `${ANDROID} Chrome/142.0.0.0 Mobile Safari/537.36 (Ecosia android@142.0.0.0)`),
  see('Ecosia on the iPhone', 'ios', `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1 (Ecosia ios@11.2.0.2340)`),
  see('Kiwi', 'android', `Mozilla/5.0 (Linux; Android 8.1.0) ${BLINK} Kiwi Chrome/69.0.3477.0 Mobile Safari/537.36`),
  see('Aloha', 'linux', `${LINUX} Safari/537.36 AlohaBrowser/5.10.2`),
  see('MIUI Browser', 'android', `${ANDROID} Chrome/123.0.6312.118 Mobile Safari/537.36 XiaoMi/MiuiBrowser/14.13.5-gn`),
  see('Vivo Browser', 'android', `${ANDROID} Chrome/123.0.0.0 Mobile Safari/537.36 VivoBrowser/14.0.0.0`),
  see(
    'QQ Browser',
    'android',
    `Mozilla/5.0 (Linux; U; Android 6.0.1; zh-cn; MiTV4A Build/MHC19J) ${BLINK} Version/4.0 Chrome/57.0.2987.132 MQQBrowser/8.4 Mobile Safari/537.36`,
  ),
  see(
    'WeChat',
    'android',
    `${WEBVIEW} XWEB/1160117 MMWEBSDK/20240404 MicroMessenger/8.0.49.2600(0x28003133) WeChat/arm64`,
  ),
  see('WeChat on the iPhone', 'ios', `${IPHONE} Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI`),
  see('Line', 'android', `${WEBVIEW} Line/15.0.0/IAB`),
  see('Line on the iPhone', 'ios', `${IPHONE} Mobile/15E148 Safari Line/15.0.0`),
  see('Snapchat', 'ios', `${IPHONE} Version/13.0.4 Mobile/15E148 Snapchat/11.9.0.45 (like Safari/604.1)`),
  see('TikTok', 'ios', `${IPHONE} Mobile/15E148 BytedanceWebview/d8a21c6 musical_ly_26.2.0 JsSdk/2.0`),
  see('Pinterest', 'android', `${WEBVIEW} [Pinterest/Android]`),
  see('a view in an app', 'android', WEBVIEW, { brands: ['Android WebView', 'Not:A-Brand', 'Chromium'] }),
  see('Firefox Klar', 'android', `${ANDROID} Version/4.0 Klar/1.0 Chrome/57.0.2987.132 Mobile Safari/537.36`),
  see('Firefox on KaiOS', null, 'Mozilla/5.0 (Mobile; Nokia_8110_4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5'),
  see('SeaMonkey', 'linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:91.0) Gecko/20100101 Firefox/91.0 SeaMonkey/2.53.18'),
  see(
    'GNOME Web',
    'linux',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15',
  ),
  see(
    'Falkon',
    'windows',
    `Mozilla/5.0 (Windows NT 6.2; Win64; x64) ${BLINK} Falkon/3.1.0 Chrome/69.0.3497.128 Safari/537.36`,
  ),
  see('Puffin', 'android', `${ANDROID} Chrome/132.0.6834.210 Mobile Safari/537.36 Puffin/132.0.8.80800FP`, chrome),
  see('a bare Chromium', 'linux', `${LINUX} Safari/537.36`, { brands: ['Chromium', 'Not;A=Brand'] }),
  see(
    'Chromium of Ubuntu',
    'linux',
    `Mozilla/5.0 (X11; Linux x86_64) ${BLINK} Ubuntu Chromium/80.0.3987.87 Chrome/80.0.3987.87 Safari/537.36`,
  ),
  see('Avast', 'windows', `${WINDOWS} Safari/537.36`, brands('Avast Secure Browser')),
  see('Norton', 'windows', `${WINDOWS} Safari/537.36 Norton/121.0.0.0`, brands('Norton Private Browser')),
  see('a television set', null, `Mozilla/5.0 (Web0S; Linux/SmartTV) ${BLINK} Chrome/120.0.0.0 Safari/537.36`),
  see(
    'Samsung’s on a headset',
    'android',
    `Mozilla/5.0 (Linux; Android 12; Quest 3) ${BLINK} OculusBrowser/24.3 SamsungBrowser/4.0 Chrome/106.0.5249.168 VR Safari/537.36`,
  ),
  see(
    'the browser of an old Android',
    'android',
    'Mozilla/5.0 (Linux; U; Android 4.2.1; ru-ru; NaviPad TM-7055HD 3G Build/JOP40D) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Safari/534.30',
  ),
  see('Internet Explorer 11', 'windows', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko'),
  see('a text browser', null, 'Lynx/2.9.0 libwww-FM/2.14'),
  see('nothing at all', null, ''),
];
