// Every known service. A new one is a file beside this one, and a line here.
import { adobeAnalytics } from './adobe-analytics.ts';
import { adroll } from './adroll.ts';
import { amazonAds } from './amazon-ads.ts';
import { amplitude } from './amplitude.ts';
import { chartbeat } from './chartbeat.ts';
import { clarity } from './clarity.ts';
import { cloudflareWebAnalytics } from './cloudflare-web-analytics.ts';
import { comscore } from './comscore.ts';
import { contentsquare } from './contentsquare.ts';
import { crazyEgg } from './crazy-egg.ts';
import { criteo } from './criteo.ts';
import { etracker } from './etracker.ts';
import { facebookPlugins } from './facebook-plugins.ts';
import { fathom } from './fathom.ts';
import { fullstory } from './fullstory.ts';
import { goatcounter } from './goatcounter.ts';
import { googleAds } from './google-ads.ts';
import { googleAnalytics } from './google-analytics.ts';
import { googleMaps } from './google-maps.ts';
import { googleTagManager } from './google-tag-manager.ts';
import { heap } from './heap.ts';
import { hotjar } from './hotjar.ts';
import { hubspot } from './hubspot.ts';
import { intercom } from './intercom.ts';
import { jetpackStats } from './jetpack-stats.ts';
import { klaviyo } from './klaviyo.ts';
import { linkedinInsight } from './linkedin-insight.ts';
import { marketo } from './marketo.ts';
import { matomo } from './matomo.ts';
import { metaPixel } from './meta-pixel.ts';
import { microsoftAds } from './microsoft-ads.ts';
import { mixpanel } from './mixpanel.ts';
import { mouseflow } from './mouseflow.ts';
import { optimizely } from './optimizely.ts';
import { outbrain } from './outbrain.ts';
import { pardot } from './pardot.ts';
import { pianoAnalytics } from './piano-analytics.ts';
import { pinterestTag } from './pinterest-tag.ts';
import { piwikPro } from './piwik-pro.ts';
import { plausible } from './plausible.ts';
import { posthog } from './posthog.ts';
import { quantcast } from './quantcast.ts';
import { quoraPixel } from './quora-pixel.ts';
import { recaptcha } from './recaptcha.ts';
import { redditPixel } from './reddit-pixel.ts';
import { segment } from './segment.ts';
import { sentry } from './sentry.ts';
import type { Service } from './service.ts';
import { simpleAnalytics } from './simple-analytics.ts';
import { snapPixel } from './snap-pixel.ts';
import { spotify } from './spotify.ts';
import { stripe } from './stripe.ts';
import { taboola } from './taboola.ts';
import { theTradeDesk } from './the-trade-desk.ts';
import { tiktokPixel } from './tiktok-pixel.ts';
import { umami } from './umami.ts';
import { vercelAnalytics } from './vercel-analytics.ts';
import { vimeo } from './vimeo.ts';
import { vwo } from './vwo.ts';
import { woocommerceAttribution } from './woocommerce-attribution.ts';
import { xPixel } from './x-pixel.ts';
import { xWidgets } from './x-widgets.ts';
import { yandexMetrica } from './yandex-metrica.ts';
import { youtube } from './youtube.ts';

/** The first row that matches counts, so statistics come first: Google Analytics also asks hosts of Google's advertising. */
const ALL = [
  googleAnalytics,
  googleTagManager,
  matomo,
  piwikPro,
  yandexMetrica,
  adobeAnalytics,
  pianoAnalytics,
  etracker,
  chartbeat,
  comscore,
  jetpackStats,
  segment,
  mixpanel,
  amplitude,
  posthog,
  heap,
  hotjar,
  clarity,
  contentsquare,
  fullstory,
  mouseflow,
  crazyEgg,
  vwo,
  optimizely,
  googleAds,
  microsoftAds,
  criteo,
  quantcast,
  taboola,
  outbrain,
  adroll,
  theTradeDesk,
  amazonAds,
  metaPixel,
  linkedinInsight,
  tiktokPixel,
  pinterestTag,
  xPixel,
  snapPixel,
  redditPixel,
  quoraPixel,
  hubspot,
  woocommerceAttribution,
  klaviyo,
  pardot,
  marketo,
  intercom,
  youtube,
  vimeo,
  spotify,
  googleMaps,
  recaptcha,
  facebookPlugins,
  xWidgets,
  plausible,
  cloudflareWebAnalytics,
  fathom,
  simpleAnalytics,
  umami,
  goatcounter,
  vercelAnalytics,
  stripe,
  sentry,
] as const;

export const SERVICES: readonly Service[] = ALL;

export type ServiceName = (typeof ALL)[number]['id'];
