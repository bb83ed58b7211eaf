import { type Service } from './service.js';
export declare const metaPixel: Service<'meta-pixel'>;
