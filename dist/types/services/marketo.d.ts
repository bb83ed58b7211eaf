import { type Service } from './service.js';
export declare const marketo: Service<'marketo'>;
