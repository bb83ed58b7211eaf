import { type Service } from './service.js';
export declare const vwo: Service<'vwo'>;
