import { type Service } from './service.js';
export declare const amplitude: Service<'amplitude'>;
