import { type Service } from './service.js';
export declare const posthog: Service<'posthog'>;
