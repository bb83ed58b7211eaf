import type { Service } from './service.ts';

export const stripe: Service<'stripe'> = {
  id: 'stripe',
  name: 'Stripe',
  provider: 'Stripe',
  // As its maker says; only where somebody pays, so load it there alone. Nothing is held.
  category: 'necessary',
  hosts: [],
  addresses: [/^(js|m|api|q)\.stripe\.(com|network)\//],
  stores: [
    { name: '__stripe_mid', purpose: 'Guards payments against fraud', duration: '1 year' },
    { name: '__stripe_sid', purpose: 'Guards payments against fraud', duration: '30 minutes' },
  ],
  sets: ['Stripe'],
  source: 'https://docs.stripe.com/disputes/prevention/advanced-fraud-detection',
  checked: 'others',
  on: '2026-12-01',
};
