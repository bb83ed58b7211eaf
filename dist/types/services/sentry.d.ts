import type { Service } from './service.js';
export declare const sentry: Service<'sentry'>;
