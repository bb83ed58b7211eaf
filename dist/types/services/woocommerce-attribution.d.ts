import type { Service } from './service.js';
export declare const woocommerceAttribution: Service<'woocommerce-attribution'>;
