import { type Service } from './service.js';
export declare const clarity: Service<'clarity'>;
