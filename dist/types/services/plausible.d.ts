import type { Service } from './service.js';
export declare const plausible: Service<'plausible'>;
