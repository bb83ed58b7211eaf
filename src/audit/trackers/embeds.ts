// Videos, posts and buttons of other sites inside a page.
import { TELLS_APART, type Tracker } from './tracker.ts';

export const EMBEDS: readonly Tracker[] = [
  {
    name: 'YouTube',
    provider: 'Google',
    category: 'marketing',
    addresses: [
      /^(www\.|m\.)?youtube\.com\/(embed\/|iframe_api|player_api|youtubei\/|generate_204|ptracking|api\/stats\/)/,
    ],
    cookies: [
      {
        name: 'VISITOR_INFO1_LIVE',
        pattern: /^VISITOR_INFO1_LIVE$/,
        purpose: 'Tells viewers of films apart',
        duration: '6 months',
      },
      { name: 'YSC', pattern: /^YSC$/, purpose: 'Joins the films of one visit', duration: 'session' },
      {
        name: '__Secure-ROLLOUT_TOKEN',
        pattern: /^__Secure-(ROLLOUT_TOKEN|YEC|YNID)$/,
        purpose: 'Tells viewers of films apart',
        duration: '6 months',
      },
    ],
    source: 'https://policies.google.com/technologies/cookies',
    checked: 'others',
  },
  {
    name: 'Vimeo',
    provider: 'Vimeo',
    category: 'analytics',
    addresses: [/^(player|fresnel|fresnel-events)\.vimeo(cdn)?\.com\//],
    cookies: [{ name: 'vuid', pattern: /^vuid$/, purpose: 'Tells viewers of films apart', duration: '2 years' }],
    // With `dnt=1` in the address of its player.
    cookieless: 'set',
    source: 'https://vimeo.com/cookie_policy',
    checked: 'others',
  },
  {
    name: 'Facebook plugins',
    provider: 'Meta',
    category: 'marketing',
    addresses: [
      /^connect\.facebook\.net\/\w+\/(sdk|all)(\/|\.js|$)/,
      /^(www|web)\.facebook\.com\/(v[\d.]+\/)?plugins\//,
    ],
    cookies: [{ name: 'datr', pattern: /^datr$/, purpose: 'Tells browsers apart', duration: '2 years' }],
    source: 'https://www.facebook.com/privacy/policies/cookies/',
    checked: 'others',
  },
  {
    name: 'X widgets',
    provider: 'X',
    category: 'marketing',
    addresses: [/^(platform|syndication)\.(twitter|x)\.com\//],
    cookies: [
      { name: 'guest_id_marketing', pattern: /^guest_id_(ads|marketing)$/, purpose: TELLS_APART, duration: '2 years' },
    ],
    source: 'https://help.x.com/en/rules-and-policies/x-cookies',
    checked: 'others',
  },
];
