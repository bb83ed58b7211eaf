export { tellHubSpot } from './vendors/hubspot.js';
export { tellMatomo } from './vendors/matomo.js';
export { tellMeta } from './vendors/meta.js';
export { tellMicrosoft } from './vendors/microsoft.js';
export { type PostHog, tellPostHog } from './vendors/posthog.js';
export { tellShopify } from './vendors/shopify.js';
export type { Categories, Gate } from './vendors/tell.js';
export { tellTikTok } from './vendors/tiktok.js';
export { tellWpConsentApi } from './vendors/wp-consent-api.js';
