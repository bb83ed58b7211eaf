import { type Service, TELLS_APART, VISIT } from './service.ts';

export const chartbeat: Service<'chartbeat'> = {
  id: 'chartbeat',
  name: 'Chartbeat',
  provider: 'Chartbeat',
  category: 'analytics',
  hosts: ['static.chartbeat.com', 'ping.chartbeat.net', 'mab.chartbeat.com'],
  addresses: [/^([\w-]+\.)*chartbeat\.(com|net)\//],
  stores: [
    { name: '_chartbeat*', purpose: TELLS_APART, duration: '13 months' },
    { name: '_cb_svref', purpose: VISIT, duration: '30 minutes' },
  ],
  sets: ['_sf_async_config', 'pSUPERFLY'],
  source: 'https://help.chartbeat.com/hc/en-us/articles/360000184388',
  checked: 'others',
  on: '2026-11-23',
};
