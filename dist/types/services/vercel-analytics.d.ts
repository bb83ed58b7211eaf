import type { Service } from './service.js';
export declare const vercelAnalytics: Service<'vercel-analytics'>;
