import { type Service } from './service.js';
export declare const optimizely: Service<'optimizely'>;
