import { type Service } from './service.js';
export declare const quantcast: Service<'quantcast'>;
