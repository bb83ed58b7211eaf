import type { Service } from './service.js';
export declare const quoraPixel: Service<'quora-pixel'>;
