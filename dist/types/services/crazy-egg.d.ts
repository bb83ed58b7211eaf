import { type Service } from './service.js';
export declare const crazyEgg: Service<'crazy-egg'>;
