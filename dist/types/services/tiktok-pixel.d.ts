import { type Service } from './service.js';
export declare const tiktokPixel: Service<'tiktok-pixel'>;
