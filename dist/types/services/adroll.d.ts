import { type Service } from './service.js';
export declare const adroll: Service<'adroll'>;
