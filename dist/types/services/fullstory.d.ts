import { type Service } from './service.js';
export declare const fullstory: Service<'fullstory'>;
