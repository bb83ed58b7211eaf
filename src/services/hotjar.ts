import { type Service, TELLS_APART, VISIT } from './service.ts';

export const hotjar: Service<'hotjar'> = {
  id: 'hotjar',
  name: 'Hotjar',
  provider: 'Hotjar',
  category: 'analytics',
  hosts: [
    'static.hotjar.com',
    'script.hotjar.com',
    'vars.hotjar.com',
    'in.hotjar.com',
    'ws.hotjar.com',
    'insights.hotjar.com',
    'surveys.hotjar.com',
    'voc.hotjar.com',
    'content.hotjar.io',
    'metrics.hotjar.io',
    'vc.hotjar.io',
  ],
  addresses: [/^([\w-]+\.)*hotjar\.(com|io)\//],
  stores: [
    { name: '_hjSessionUser_*', purpose: TELLS_APART, duration: '365 days' },
    { name: '_hjSession_*', purpose: VISIT, duration: '30 minutes' },
    { name: '_hj*', purpose: 'Records how pages are used', duration: 'up to 365 days' },
    { name: '_hj*', storage: 'session', purpose: 'Records how pages are used', duration: 'session' },
    { name: '_hj*', storage: 'local', purpose: 'Records how pages are used', duration: 'until it is deleted' },
  ],
  sets: ['hj', '_hjSettings'],
  source: 'https://help.hotjar.com/hc/en-us/articles/6952777582999',
  checked: 'others',
  on: '2026-11-23',
};
