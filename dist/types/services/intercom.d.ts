import { type Service } from './service.js';
export declare const intercom: Service<'intercom'>;
