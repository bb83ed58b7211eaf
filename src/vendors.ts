// Vendors that have a consent call of their own, each told by a function. Google is told by the gate itself.
export { tellHubSpot } from './vendors/hubspot.ts';
export { tellMatomo } from './vendors/matomo.ts';
export { tellMeta } from './vendors/meta.ts';
export { tellMicrosoft } from './vendors/microsoft.ts';
export { type PostHog, tellPostHog } from './vendors/posthog.ts';
export { tellShopify } from './vendors/shopify.ts';
export type { Categories, Gate } from './vendors/tell.ts';
export { tellTikTok } from './vendors/tiktok.ts';
export { tellWpConsentApi } from './vendors/wp-consent-api.ts';
