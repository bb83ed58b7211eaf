import type { Service } from './service.ts';

export const woocommerceAttribution: Service<'woocommerce-attribution'> = {
  id: 'woocommerce-attribution',
  name: 'WooCommerce order attribution',
  provider: 'this site',
  category: 'marketing',
  hosts: [],
  addresses: [],
  stores: [
    {
      name: 'sbjs_migrations, sbjs_current, sbjs_current_add, sbjs_first, sbjs_first_add, sbjs_session, sbjs_udata',
      purpose: 'Keeps where the visitor came from',
      duration: 'session',
    },
  ],
  sets: ['sbjs', 'wc_order_attribution'],
  source: 'https://woocommerce.com/document/order-attribution-tracking/',
  checked: 'others',
  on: '2026-11-23',
};
