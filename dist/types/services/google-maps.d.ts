import type { Service } from './service.js';
export declare const googleMaps: Service<'google-maps'>;
