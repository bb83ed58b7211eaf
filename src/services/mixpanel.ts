import { type Service, TELLS_APART } from './service.ts';

export const mixpanel: Service<'mixpanel'> = {
  id: 'mixpanel',
  name: 'Mixpanel',
  provider: 'Mixpanel',
  category: 'analytics',
  hosts: ['cdn.mxpnl.com', 'api.mixpanel.com', 'api-js.mixpanel.com', 'api-eu.mixpanel.com', 'api-in.mixpanel.com'],
  addresses: [/^(cdn|api|api-js|api-eu|api-in)\.(mixpanel|mxpnl)\.com\//],
  stores: [{ name: 'mp_*_mixpanel', purpose: TELLS_APART, duration: '1 year' }],
  sets: ['mixpanel'],
  source: 'https://github.com/mixpanel/mixpanel-js/blob/master/src/mixpanel-persistence.js',
  checked: 'maker',
  on: '2026-11-23',
};
