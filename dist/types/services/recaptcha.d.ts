import type { Service } from './service.js';
export declare const recaptcha: Service<'recaptcha'>;
