import { type Service } from './service.js';
export declare const snapPixel: Service<'snap-pixel'>;
