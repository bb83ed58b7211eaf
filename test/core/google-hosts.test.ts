// Google Analytics, and nobody else: the addresses it is known to use, and those that only look like them.
import { describe, expect, it } from 'vitest';
import { categoryOfUse, googleUse, googleUseOfName } from '../../src/core/google-hosts.ts';

const paths = (host: string, ...list: string[]) => list.map((path) => `https://${host}${path}`);
const COLLECTORS = ['/collect', '/j/collect', '/r/collect', '/g/collect', '/__utm.gif', '/mp/collect'];

describe('is Google Analytics:', () => {
  it.for([
    ...paths(
      'www.googletagmanager.com',
      '/gtag/js?id=G-TEST00001',
      '/gtm.js?id=GTM-TEST01',
      '/ns.html?id=GTM-TEST01',
      '/gtag/destination?id=G-1',
      '/a?v=3',
      '/td?id=G-1',
    ),
    ...paths('www.google-analytics.com', '/analytics.js', '/ga.js', '/plugins/ua/linkid.js', ...COLLECTORS),
    ...paths('ssl.google-analytics.com', '/ga.js', '/__utm.gif', ...COLLECTORS),
    ...paths('region1.google-analytics.com', '/g/collect?v=2'),
    ...paths('analytics.google.com', '/g/collect?v=2'),
    ...paths('region1.analytics.google.com', '/g/collect?v=2'),
    ...paths('stats.g.doubleclick.net', '/g/collect', '/j/collect', '/r/collect', '/dc.js'),
    ...paths('www.google.com', '/ads/ga-audiences?v=1', '/g/collect?v=2'),
    ...paths('www.google.de', '/g/collect?v=2'),
    ...paths('www.google.de', '/ads/ga-audiences?v=1'),
    ...paths('www.google.co.uk', '/ads/ga-audiences?v=1'),
    ...paths('www.google.com.br', '/ads/ga-audiences?v=1'),
    'http://www.google-analytics.com/ga.js',
    'https://WWW.Google-Analytics.COM/analytics.js',
    'https://www.google-analytics.com:443/collect',
    'https://somebody@www.google-analytics.com/collect',
    '//www.googletagmanager.com/gtag/js',
    'https:\\\\www.googletagmanager.com\\gtag\\js',
  ])('%s', (address) => {
    expect(googleUse(new URL(address, 'https://page.test/'))).toBe('measurement');
  });
});

describe('is Google’s advertising:', () => {
  it.for([
    ...paths('googleads.g.doubleclick.net', '/pagead/viewthroughconversion/1/', '/pagead/landing?x=1', '/td/rul/1'),
    ...paths(
      'www.googleadservices.com',
      '/pagead/conversion/1/',
      '/pagead/conversion_async.js',
      '/pagead/set_partitioned_cookie',
    ),
    ...paths(
      'pagead2.googlesyndication.com',
      '/ccm/collect',
      '/pagead/conversion/1/',
      '/measurement/conversion/?tid=G-AB12CD34EF',
    ),
    ...paths(
      'www.google.com',
      '/ccm/collect',
      '/rmkt/collect/1/',
      '/pagead/1p-user-list/1/',
      '/measurement/conversion/?tid=G-1',
    ),
    ...paths('google.com', '/ccm/form-data/1'),
    ...paths('www.google.co.uk', '/pagead/1p-conversion/1/'),
    ...paths('ad.doubleclick.net', '/ccm/s/collect', '/activity;src=1', '/ddm/activity/src=1'),
    ...paths('1234567.fls.doubleclick.net', '/activityi;src=1'),
    ...paths('td.doubleclick.net', '/td/ga/rul?tid=G-1'),
    ...paths('adservice.google.com', '/ddm/fls/z/src=1', '/pagead/regclk'),
    ...paths('www.merchant-center-analytics.goog', '/mc/collect'),
  ])('%s', (address) => {
    expect(googleUse(new URL(address))).toBe('advertising');
  });
});

describe('what carries a Google ID as Google’s files do, under any host:', () => {
  it.for([
    ['/metrics.js?id=G-AB12CD34EF', 'measurement'],
    ['/gtag/js?x=1&id=GT-AB12CD34', 'measurement'],
    ['/gtm.js?id=GTM-AB12', 'measurement'],
    ['/x/?id=AW-123456789', 'advertising'],
    ['/x/?id=DC-1234567', 'advertising'],
    ['https://www.googletagmanager.com/gtag/js?id=AW-123456789', 'advertising'],
    ['https://www.googletagmanager.com/gtag/destination?id=DC-1234567&l=dataLayer', 'advertising'],
    ['/widget.js?id=G-12', undefined],
    ['/widget.js?id=g-ab12cd34ef', undefined],
    ['/widget.js?id=GTM', undefined],
    ['/widget.js?uid=G-AB12CD34EF', undefined],
    ['/widget.js?id=AWARD-123456', undefined],
    ['/widget.js?id=42', undefined],
  ] as const)('a script %s: %s', ([address, use]) => {
    expect(googleUse(new URL(address, 'https://page.test/'), 'script')).toBe(use);
  });

  it('counts an ID in the address of a script, or of a link that fetches one ahead, and nowhere else', () => {
    const url = new URL('https://page.test/item?id=G-AB12CD34EF');
    expect([googleUse(url), googleUse(url, 'img'), googleUse(url, 'iframe')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(googleUse(url, 'link')).toBe('measurement');
  });

  it.for([
    ['/collect?v=2&tid=G-AB12CD34EF', 'measurement'],
    ['/collect?tid=UA-123-1', 'measurement'],
    ['/api?tid=42', undefined],
    ['/api?atid=G-AB12CD34EF', undefined],
  ] as const)('a hit %s: %s', ([address, use]) => {
    expect(googleUse(new URL(address, 'https://page.test/'))).toBe(use);
  });
});

it('knows hosts with a trailing dot and paths in escapes', () => {
  expect(googleUse(new URL('https://www.google-analytics.com./g/collect'))).toBe('measurement');
  expect(googleUse(new URL('https://www.google.com/%67/collect'))).toBe('measurement');
  expect(googleUse(new URL('https://page.test/100%'))).toBeUndefined();
});

it('lets advertising wait for marketing where visitors are asked about that, and else for analytics', () => {
  const analytics = { id: 'analytics' };
  const two = { categories: [analytics, { id: 'marketing' }], googleCategory: 'analytics' };
  expect(categoryOfUse('advertising', two)).toBe('marketing');
  expect(categoryOfUse('measurement', two)).toBe('analytics');
  expect(categoryOfUse('advertising', { ...two, categories: [analytics] })).toBe('analytics');
});

describe('is somebody else:', () => {
  it.for([
    'https://www.google-analytics.com.evil.test/analytics.js',
    'https://www.googletagmanager.com.evil.test/gtag/js',
    'https://google-analytics.com.evil.test/collect',
    'https://my-google-analytics.com/collect',
    'https://notgoogletagmanager.com/gtm.js',
    'https://analytics.google.com.evil.test/g/collect',
    'https://notanalytics.google.com/',
    'https://stats.g.doubleclick.net.evil.test/g/collect',
    'https://evil.test/www.google-analytics.com/analytics.js',
    'https://evil.test/?url=https://www.google-analytics.com/collect',
    'https://evil.test/#https://www.googletagmanager.com/gtag/js',
    'https://www.google-analytics.com@evil.test/collect',
    'https://evil.test/ads/ga-audiences',
    'https://evil.test/g/collect',
    'https://td.doubleclick.net.evil.test/td/ga/rul',
    'https://www.google.com/url?q=/g/collect',
    'https://www.google.com/',
    'https://www.google.com/search?q=ga-audiences',
    'https://www.google.com/maps/embed?pb=1',
    'https://maps.google.com/maps/api/js',
    'https://maps.googleapis.com/maps/api/js',
    'https://fonts.googleapis.com/css2?family=Inter',
    'https://fonts.gstatic.com/s/inter.woff2',
    'https://www.google.com/recaptcha/api.js',
    'https://www.gstatic.com/recaptcha/releases/x/recaptcha__en.js',
    'https://accounts.google.com/gsi/client',
    'https://www.googleapis.com/analytics/v3/data/ga',
    'https://ajax.googleapis.com/ajax/libs/jquery/3.7.1/jquery.min.js',
    'https://tools.google.com/dlpage/gaoptout',
    'https://policies.google.com/privacy',
    'https://www.youtube.com/embed/x',
    'https://translate.google.com/translate_a/element.js?cb=x',
    'https://pay.google.com/gp/p/js/pay.js',
    'https://securepubads.g.doubleclick.net/tag/js/gpt.js',
    'https://securepubads.g.doubleclick.net/gampad/ads?gdfp_req=1',
    'https://www.googletagservices.com/tag/js/gpt.js',
    'https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js',
    'https://googleads.g.doubleclick.net/pagead/ads?client=ca-pub-1',
    'https://googleads.g.doubleclick.net/pagead/html/r1/r1/zrt_lookup.html',
    'https://tpc.googlesyndication.com/sodar/sodar2.js',
    'https://evil.test/analytics.js',
    '/analytics.js',
    'data:text/javascript,//www.google-analytics.com/analytics.js',
    'about:blank',
  ])('%s', (address) => {
    expect(googleUse(new URL(address, 'https://page.test/'))).toBeUndefined();
  });
});

describe('cookies', () => {
  it.for([
    '_ga',
    '_ga_TEST00001',
    '_gid',
    '_gat',
    '_gat_UA-1-1',
    '_gat_gtag_UA_1_1',
    '_gac_UA-1-1',
    '_gac_gb_TEST00001',
    '_gaexp',
    '_gcl_au',
    '_gcl_aw',
    '_dc_gtm_UA-1-1',
    '__utma',
    '__utmz',
    // As owners write them in a cookie table.
    '_ga*',
    '_ga_*',
    '_ga, _gid',
    '_ga_<ID>',
  ])('%s is set by Google', (name) => {
    expect(googleUseOfName(name)).toBeDefined();
  });

  it.for([
    'ga',
    'my_ga',
    '_gallery',
    '_gate',
    '_gidx',
    '_g',
    'session',
    'consent_gate',
    '_utm',
    'utm_source',
    '_game_state',
  ])('%s is not', (name) => {
    expect(googleUseOfName(name)).toBeUndefined();
  });
});
