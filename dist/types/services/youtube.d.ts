import type { Service } from './service.js';
export declare const youtube: Service<'youtube'>;
