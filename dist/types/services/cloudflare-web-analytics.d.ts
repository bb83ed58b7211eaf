import type { Service } from './service.js';
export declare const cloudflareWebAnalytics: Service<'cloudflare-web-analytics'>;
