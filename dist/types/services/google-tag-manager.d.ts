import type { Service } from './service.js';
export declare const googleTagManager: Service<'google-tag-manager'>;
