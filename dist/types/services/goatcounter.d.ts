import type { Service } from './service.js';
export declare const goatcounter: Service<'goatcounter'>;
