import { type Service } from './service.js';
export declare const contentsquare: Service<'contentsquare'>;
