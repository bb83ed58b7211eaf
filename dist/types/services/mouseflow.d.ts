import { type Service } from './service.js';
export declare const mouseflow: Service<'mouseflow'>;
