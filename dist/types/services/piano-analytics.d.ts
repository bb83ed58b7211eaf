import { type Service } from './service.js';
export declare const pianoAnalytics: Service<'piano-analytics'>;
