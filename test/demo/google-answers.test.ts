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
  'https://www.googleapis.com/youtube/v3',
  'https://maps.googleapis.com/maps/api/js',
  'https://fonts.googleapis.com/css2',
  'https://example.com/?u=https://www.google-analytics.com/g/collect',
  'https://www.google-analytics.com.example.com/g/collect',
  'https://notgoogle-analytics.com/g/collect',
])('leaves %s alone', (address) => {
  expect(answer(address)).toBeNull();
});
