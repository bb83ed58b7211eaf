import { type Service } from './service.js';
export declare const criteo: Service<'criteo'>;
