import { type Service } from './service.js';
export declare const hotjar: Service<'hotjar'>;
