import { type Service, TELLS_APART } from './service.ts';

export const comscore: Service<'comscore'> = {
  id: 'comscore',
  name: 'Comscore',
  provider: 'Comscore',
  category: 'analytics',
  hosts: ['sb.scorecardresearch.com', 'b.scorecardresearch.com'],
  addresses: [/^([\w-]+\.)*scorecardresearch\.com\//],
  stores: [{ name: '_scor_uid', purpose: TELLS_APART, duration: '390 days' }],
  sets: ['COMSCORE', '_comscore'],
  source: 'https://www.scorecardresearch.com/privacy.aspx',
  checked: 'others',
  on: '2026-11-23',
};
