import { type Service } from './service.js';
export declare const klaviyo: Service<'klaviyo'>;
