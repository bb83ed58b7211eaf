import { type Service } from './service.js';
export declare const adobeAnalytics: Service<'adobe-analytics'>;
