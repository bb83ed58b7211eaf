import { type Service, TELLS_APART, VISIT } from './service.ts';

export const vwo: Service<'vwo'> = {
  id: 'vwo',
  name: 'VWO',
  provider: 'Wingify',
  category: 'analytics',
  hosts: ['dev.visualwebsiteoptimizer.com'],
  addresses: [/^dev\.visualwebsiteoptimizer\.com\//],
  stores: [
    { name: '_vwo_uuid, _vwo_uuid_v2', purpose: TELLS_APART, duration: '1 year' },
    { name: '_vwo_ds, _vwo_sn', purpose: VISIT, duration: 'up to 90 days' },
    { name: '_vis_opt_*', purpose: 'Keeps which variant was shown', duration: 'up to 100 days' },
  ],
  sets: ['_vwo_code', 'VWO'],
  source: 'https://help.vwo.com/hc/en-us/articles/360033990873',
  checked: 'maker',
  on: '2026-11-23',
};
