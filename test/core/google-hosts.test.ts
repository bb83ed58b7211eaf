// Google Analytics, and nobody else: the addresses it is known to use, and those that only look like them.
import { describe, expect, it } from 'vitest';
import { GOOGLE_COOKIE, isGoogleAnalytics } from '../../src/core/google-hosts.ts';

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
    ...paths('td.doubleclick.net', '/td/ga/rul?tid=G-1'),
    ...paths('www.google.com', '/ads/ga-audiences?v=1', '/g/collect?v=2', '/measurement/conversion?tid=G-1'),
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
    expect(isGoogleAnalytics(new URL(address, 'https://page.test/'))).toBe(true);
  });
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
    'https://evil.test/analytics.js',
    '/analytics.js',
    'data:text/javascript,//www.google-analytics.com/analytics.js',
    'about:blank',
  ])('%s', (address) => {
    expect(isGoogleAnalytics(new URL(address, 'https://page.test/'))).toBe(false);
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
    expect(GOOGLE_COOKIE.test(name)).toBe(true);
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
    expect(GOOGLE_COOKIE.test(name)).toBe(false);
  });
});
