// What answers for Google: every address of its hosts, nobody else's, and scripts that at least parse.
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { answerGoogle } from '../../demo/google-answers.mjs';

const answer = (address: string) => answerGoogle(new URL(address), { heartbeat: 50 });

describe('scripts', () => {
  it.for([
    ['https://www.googletagmanager.com/gtag/js?id=G-AB12CD34', 'G-AB12CD34'],
    ['https://www.googletagmanager.com/gtag/destination?id=G-AB12CD34&l=layer2', '"layer":"layer2"'],
    ['https://www.googletagmanager.com/gtm.js?id=GTM-AB12', 'GTM-AB12'],
    ['https://www.google-analytics.com/analytics.js', 'GoogleAnalyticsObject'],
    ['https://ssl.google-analytics.com/ga.js', '_gaq'],
    ['https://stats.g.doubleclick.net/dc.js', '_gaq'],
    // What advertising tags do comes with it.
    ['https://www.googletagmanager.com/gtag/destination?id=AW-123456789', '/pagead/conversion/'],
    ['https://pagead2.googlesyndication.com/pagead/conversion/123456789/?label=x&fmt=4', ''],
    ['https://www.googleadservices.com/pagead/conversion/123456789/?label=x&fmt=4', ''],
    ['https://googleads.g.doubleclick.net/pagead/viewthroughconversion/123456789/?fmt=4', ''],
    ['https://securepubads.g.doubleclick.net/tag/js/gpt.js', ''],
    ['https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=ca-pub-1', ''],
  ])('%s', ([address = '', content = '']) => {
    const { status, headers, body } = answer(address) ?? {};
    expect([status, headers?.['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(body).toContain(content);
    expect(() => new Script(body ?? '')).not.toThrow();
  });

  it('cannot be broken out of by an ID', () => {
    const id = '"});alert(1)//';
    const body = answer(`https://www.googletagmanager.com/gtag/js?id=${encodeURIComponent(id)}`)?.body ?? '';
    expect(body).toContain(JSON.stringify(id));
  });
});

it.for([
  [
    'https://www.googletagmanager.com/static/service_worker/5bg0/sw_iframe.html?origin=https%3A%2F%2Fa.test',
    'text/html',
  ],
  ['https://1234567.fls.doubleclick.net/activityi;src=1234567;type=a;cat=b;ord=1?', 'text/html'],
  ['https://td.doubleclick.net/td/rul/123456789?random=1', 'text/html'],
  ['https://www.googleadservices.com/pagead/conversion/123456789/?label=x', 'image/svg+xml'],
  ['https://www.google.com/pagead/1p-user-list/123456789/', 'image/svg+xml'],
  ['https://ad.doubleclick.net/activity;src=1234567;type=a;cat=b;ord=1?', 'image/svg+xml'],
])('answers %s as what a page asks for there, %s', ([address = '', type = '']) => {
  expect(answer(address)?.headers['content-type']).toContain(type);
});

it.for([
  'https://pagead2.googlesyndication.com/ccm/collect?tid=AW-123456789',
  'https://googleads.g.doubleclick.net/pagead/landing?gclid=1',
  'https://www.googleadservices.com/ccm/conversion/123456789/',
  'https://www.google.com/ccm/collect?tid=AW-123456789',
  'https://google.com/ccm/form-data/123456789',
  'https://www.google.co.uk/rmkt/collect/123456789/',
  'https://ad.doubleclick.net/ccm/s/collect',
  'https://adservice.google.com/ddm/fls/z/src=1',
  'https://adservice.google.de/ddm/fls/z/src=1',
  'https://www.merchant-center-analytics.goog/mc/collect',
  'https://www.google-analytics.com./g/collect',
  'https://tpc.googlesyndication.com/safeframe/1-0-40/html/container.html',
  'https://www.google-analytics.com/g/collect?v=2',
  'https://region1.google-analytics.com/g/collect?v=2',
  'https://analytics.google.com/g/collect',
  'https://region1.analytics.google.com/g/collect',
  'https://stats.g.doubleclick.net/j/collect',
  'https://www.google-analytics.com/collect?v=1',
  'https://ssl.google-analytics.com/__utm.gif',
  'https://www.googletagmanager.com/ns.html?id=GTM-AB12',
  'https://www.google.com/ads/ga-audiences',
  'https://www.google.com/g/collect?v=2',
  'https://www.google.com/measurement/conversion',
  'https://td.doubleclick.net/td/ga/rul?tid=G-AB12',
  'https://www.google-analytics.com/plugins/ua/linkid.js',
  'https://www.googletagmanager.com/nobody-knows-this',
])('answers %s', (address) => {
  expect([200, 204]).toContain(answer(address)?.status);
});

it.for([
  'https://www.google.com/recaptcha/api.js',
  'https://www.gstatic.com/recaptcha/releases/x/recaptcha__en.js',
  'https://www.google.com/maps/embed?pb=1',
  'https://www.google.com/search?q=ccm',
  'https://www.google.com/adsense/start/',
  'https://accounts.google.com/gsi/client',
  'https://pay.google.com/gp/p/js/pay.js',
  'https://www.youtube-nocookie.com/embed/x',
  'https://translate.google.com/translate_a/element.js',
  'https://www.google.com.evil.test/ccm/collect',
  'https://ad.doubleclick.net.evil.test/activity;src=1',
  'https://www.googleapis.com/youtube/v3',
  'https://maps.googleapis.com/maps/api/js',
  'https://fonts.googleapis.com/css2',
  'https://example.com/?u=https://www.google-analytics.com/g/collect',
  'https://www.google-analytics.com.example.com/g/collect',
  'https://notgoogle-analytics.com/g/collect',
])('leaves %s alone', (address) => {
  expect(answer(address)).toBeNull();
});
