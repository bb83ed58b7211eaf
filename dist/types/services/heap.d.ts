import { type Service } from './service.js';
export declare const heap: Service<'heap'>;
