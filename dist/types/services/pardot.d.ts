import { type Service } from './service.js';
export declare const pardot: Service<'pardot'>;
