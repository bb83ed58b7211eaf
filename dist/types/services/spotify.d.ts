import type { Service } from './service.js';
export declare const spotify: Service<'spotify'>;
