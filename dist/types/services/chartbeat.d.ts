import { type Service } from './service.js';
export declare const chartbeat: Service<'chartbeat'>;
