import { type Service } from './service.js';
export declare const segment: Service<'segment'>;
