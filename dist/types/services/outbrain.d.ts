import { type Service } from './service.js';
export declare const outbrain: Service<'outbrain'>;
