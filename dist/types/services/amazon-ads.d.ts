import type { Service } from './service.js';
export declare const amazonAds: Service<'amazon-ads'>;
