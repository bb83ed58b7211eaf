import { describe, expect, it } from 'vitest';
import { trackerOfAddress, trackerOfName } from '../../src/audit/classify.ts';
import { TRACKERS } from '../../src/audit/trackers.ts';

describe('an address', () => {
  it.for([
    ['https://www.googletagmanager.com/gtag/js?id=G-1', 'Google Analytics'],
    ['https://region1.google-analytics.com/g/collect', 'Google Analytics'],
    ['https://googleads.g.doubleclick.net/pagead/id', 'Google Ads and DoubleClick'],
    ['https://connect.facebook.net/en_US/fbevents.js', 'Meta Pixel'],
    ['https://www.facebook.com/tr/?id=1', 'Meta Pixel'],
    ['https://static.hotjar.com/c/hotjar-1.js', 'Hotjar'],
    ['https://www.clarity.ms/tag/abc', 'Microsoft Clarity'],
    ['https://bat.bing.com/action/0', 'Microsoft Advertising (UET)'],
    ['https://snap.licdn.com/li.lms-analytics/insight.min.js', 'LinkedIn Insight Tag'],
    ['https://analytics.tiktok.com/i18n/pixel/events.js', 'TikTok Pixel'],
    ['https://stats.example.com/matomo.php?idsite=1', 'Matomo'],
    ['https://plausible.io/js/script.js', 'Plausible'],
    ['https://js-eu1.hs-scripts.com/1.js', 'HubSpot'],
    ['https://cdn.segment.com/analytics.js/v1/x/analytics.min.js', 'Segment'],
    ['https://api-js.mixpanel.com/track/', 'Mixpanel'],
    ['https://api2.amplitude.com/2/httpapi', 'Amplitude'],
    ['https://mc.yandex.ru/metrika/tag.js', 'Yandex Metrica'],
    ['https://ct.pinterest.com/v3/', 'Pinterest Tag'],
    ['https://static.ads-twitter.com/uwt.js', 'X Pixel'],
    ['https://sc-static.net/scevent.min.js', 'Snap Pixel'],
    ['https://gum.criteo.com/sync', 'Criteo'],
    ['https://example.sc.omtrdc.net/b/ss/suite/1/', 'Adobe Analytics'],
    ['https://www.example.com/metrics/g/collect?v=2&tid=G-AB12CD34EF&cid=1.2', 'Google Analytics'],
    ['https://metrics.example.com/gtag/js?id=G-AB12CD34EF', 'Google Analytics'],
    ['https://metrics.example.com/gtm.js?l=layer&id=GTM-AB12CD3', 'Google Analytics'],
    ['https://eu.i.posthog.com/e/', 'PostHog'],
    ['https://www.youtube.com/embed/abc', 'YouTube'],
    ['https://player.vimeo.com/video/1', 'Vimeo'],
    ['https://open.spotify.com/embed/track/1', 'Spotify'],
    ['https://connect.facebook.net/de_DE/sdk.js', 'Facebook plugins'],
    ['https://pixel.wp.com/g.gif', 'Jetpack Stats'],
    ['https://www.example.com/cdn-cgi/rum', 'Cloudflare Web Analytics'],
    ['wss://ws.hotjar.com/api/v2/client/ws', 'Hotjar'],
  ] as const)('%s belongs to %s', ([address, name]) => {
    expect(trackerOfAddress(address)?.name).toBe(name);
  });

  it.for([
    'https://www.example.com/?from=https://www.google-analytics.com/g/collect',
    'https://notgoogle-analytics.com/g/collect',
    'https://www.googletagmanager.com.example.com/gtag/js',
    'https://fonts.googleapis.com/css2?family=Inter',
    'https://www.google.com/recaptcha/api.js',
    'https://www.facebook.com/example',
    'https://www.linkedin.com/company/example',
    'https://www.example.com/about-matomo.html',
    'https://www.youtube-nocookie.com/embed/abc',
    'https://www.youtube.com/@example',
    'https://vimeo.com/1',
    'https://open.spotify.com/track/1',
    'https://maps.googleapis.com/maps/api/js',
    'https://js.stripe.com/v3/',
    'https://browser.sentry-cdn.com/8.0.0/bundle.min.js',
    'https://www.example.com/collect?tid=G-AB12CD34EF',
    'https://www.example.com/g/collect?tid=42',
    'https://www.example.com/?next=/gtag/js?id=G-AB12CD34EF',
    'https://www.example.com/cdn-cgi/challenge-platform/scripts/jsd/main.js',
    'https://www.example.com/cdn-cgi/image/a.jpg',
    'data:text/plain,www.google-analytics.com/',
    'not an address',
  ])('%s belongs to nobody known', (address) => {
    expect(trackerOfAddress(address)).toBeUndefined();
  });
});

describe('a name', () => {
  it.for([
    ['_ga', 'Google Analytics'],
    ['_ga_AB12CD34EF', 'Google Analytics'],
    ['_gcl_au', 'Google Ads and DoubleClick'],
    ['_fbp', 'Meta Pixel'],
    ['_hjSessionUser_12345', 'Hotjar'],
    ['_clck', 'Microsoft Clarity'],
    ['_pk_id.1.1fff', 'Matomo'],
    ['mp_0123abcd_mixpanel', 'Mixpanel'],
    ['AMCV_ABC%40AdobeOrg', 'Adobe Analytics'],
    ['kndctr_ABC_AdobeOrg_identity', 'Adobe Analytics'],
    ['AMP_a2dbce0e18', 'Amplitude'],
    ['AMP_MKTG_a2dbce0e18', 'Amplitude'],
    ['AMP_TOKEN', 'Google Analytics'],
    ['_gac_gb_G-1', 'Google Ads and DoubleClick'],
    ['_derived_epik', 'Pinterest Tag'],
    ['ph_phc_abc_posthog', 'PostHog'],
    ['_vwo_uuid_v2', 'VWO'],
    ['sbjs_current', 'WooCommerce order attribution'],
    ['VISITOR_INFO1_LIVE', 'YouTube'],
    ['visitor_id123456', 'Account Engagement (Pardot)'],
  ] as const)('%s belongs to %s', ([name, tracker]) => {
    expect(trackerOfName(name)?.tracker.name).toBe(tracker);
  });

  // What keeps an answer to a question of consent is no tracker, whoever writes it.
  const consents = [
    'mtm_consent',
    'mtm_cookie_consent',
    'kndctr_ABC_AdobeOrg_consent',
    '__hs_opt_out',
    'CookieConsent',
  ];
  it.for([
    '_gallery',
    'consent_gate',
    'session',
    '_g',
    'PHPSESSID',
    'uid',
    'AMP_settings',
    'visitor_id',
    'guest_id',
    'mf_home',
    'fr',
    ...consents,
  ])('%s belongs to nobody known', (name) => {
    expect(trackerOfName(name)).toBeUndefined();
  });

  it('in the table, as an owner would write it, is known by its own pattern where it has no placeholder', () => {
    for (const tracker of TRACKERS)
      for (const { name } of tracker.stores)
        if (!name.includes('<'))
          for (const one of name.split(', '))
            expect(trackerOfName(one.replaceAll('*', '1'))?.tracker.name, one).toBeDefined();
  });
});
