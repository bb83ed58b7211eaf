import type { Service } from './service.js';
export declare const simpleAnalytics: Service<'simple-analytics'>;
