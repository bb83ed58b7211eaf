import { type Service } from './service.js';
export declare const googleAds: Service<'google-ads'>;
