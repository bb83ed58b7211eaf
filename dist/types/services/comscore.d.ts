import { type Service } from './service.js';
export declare const comscore: Service<'comscore'>;
