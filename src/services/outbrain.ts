import { AD_VISIT, type Service } from './service.ts';

export const outbrain: Service<'outbrain'> = {
  id: 'outbrain',
  name: 'Outbrain',
  provider: 'Outbrain',
  category: 'marketing',
  hosts: ['amplify.outbrain.com', 'tr.outbrain.com', 'widgets.outbrain.com'],
  addresses: [/^([\w-]+\.)*outbrain(img)?\.com\//],
  stores: [{ name: 'obuid, outbrain_cid_fetch', purpose: AD_VISIT, duration: '90 days' }],
  sets: ['obApi', 'OBR'],
  source: 'https://www.outbrain.com/privacy/cookies/',
  checked: 'others',
  on: '2026-11-23',
};
