import type { Service } from './service.js';
export declare const umami: Service<'umami'>;
