import { type Service } from './service.js';
export declare const redditPixel: Service<'reddit-pixel'>;
