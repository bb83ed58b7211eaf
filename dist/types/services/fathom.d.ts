import type { Service } from './service.js';
export declare const fathom: Service<'fathom'>;
