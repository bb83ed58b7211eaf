import { type Service } from './service.js';
export declare const mixpanel: Service<'mixpanel'>;
