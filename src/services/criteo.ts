import { AD_VISIT, type Service } from './service.ts';

export const criteo: Service<'criteo'> = {
  id: 'criteo',
  name: 'Criteo',
  provider: 'Criteo',
  category: 'marketing',
  hosts: ['static.criteo.net', 'dynamic.criteo.com', 'gum.criteo.com', 'sslwidget.criteo.com', 'widget.criteo.com'],
  addresses: [/^([\w-]+\.)*criteo\.(com|net)\//],
  stores: [{ name: 'cto_bundle, cto_bidid, cto_lwid, cto_optout', purpose: AD_VISIT, duration: '13 months' }],
  sets: ['criteo_q'],
  source: 'https://www.criteo.com/privacy/',
  checked: 'others',
  on: '2026-11-23',
};
