import { type Service } from './service.js';
export declare const etracker: Service<'etracker'>;
