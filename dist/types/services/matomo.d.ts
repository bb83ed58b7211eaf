import { type Service } from './service.js';
export declare const matomo: Service<'matomo'>;
