import type { Service } from './service.js';
export declare const stripe: Service<'stripe'>;
