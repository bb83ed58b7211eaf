import { type Service } from './service.js';
export declare const taboola: Service<'taboola'>;
