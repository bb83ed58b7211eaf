import type { Service } from './service.js';
export declare const xPixel: Service<'x-pixel'>;
