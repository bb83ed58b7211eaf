import { type Service } from './service.js';
export declare const microsoftAds: Service<'microsoft-ads'>;
