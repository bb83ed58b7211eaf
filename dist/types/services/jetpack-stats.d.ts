import { type Service } from './service.js';
export declare const jetpackStats: Service<'jetpack-stats'>;
