import { type Service } from './service.js';
export declare const hubspot: Service<'hubspot'>;
