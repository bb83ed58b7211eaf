import { type Service } from './service.js';
export declare const googleAnalytics: Service<'google-analytics'>;
