// Statistics that store nothing in the browser, whatever the owner sets, as their makers say.
import type { Tracker } from './tracker.ts';

const SERVICES: readonly Pick<Tracker, 'name' | 'provider' | 'addresses' | 'source'>[] = [
  {
    name: 'Plausible',
    provider: 'Plausible',
    addresses: [/^plausible\.io\/(js\/|api\/event)/],
    source: 'https://plausible.io/data-policy',
  },
  {
    name: 'Cloudflare Web Analytics',
    provider: 'Cloudflare',
    addresses: [/^static\.cloudflareinsights\.com\//, /^[^/]+\/cdn-cgi\/rum$/],
    source: 'https://developers.cloudflare.com/web-analytics/',
  },
  {
    name: 'Fathom',
    provider: 'Fathom',
    addresses: [/^(cdn\.)?usefathom\.com\//],
    source: 'https://usefathom.com/compliance',
  },
  {
    name: 'Simple Analytics',
    provider: 'Simple Analytics',
    addresses: [/^(scripts|queue)\.simpleanalyticscdn\.com\//],
    source: 'https://docs.simpleanalytics.com/what-we-collect',
  },
  {
    name: 'Umami',
    provider: 'Umami',
    addresses: [/^cloud\.umami\.is\//, /^(gateway|api-gateway)\.umami\.(is|dev)\//],
    source: 'https://umami.is/docs',
  },
  {
    name: 'GoatCounter',
    provider: 'GoatCounter',
    addresses: [/^gc\.zgo\.at\//, /^[\w-]+\.goatcounter\.com\/count/],
    source: 'https://www.goatcounter.com/help/privacy',
  },
  {
    name: 'Vercel Analytics',
    provider: 'Vercel',
    addresses: [/^va\.vercel-scripts\.com\//, /^[^/]+\/_vercel\/(insights|speed-insights)\//],
    source: 'https://vercel.com/docs/analytics/privacy-policy',
  },
];

export const WITHOUT_COOKIES: readonly Tracker[] = SERVICES.map((service) => ({
  ...service,
  category: 'analytics',
  cookies: [],
  cookieless: 'always',
  checked: 'others',
}));
