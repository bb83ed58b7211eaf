import type { Service } from './service.js';
export declare const vimeo: Service<'vimeo'>;
