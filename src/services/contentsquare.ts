import { type Service, TELLS_APART, VISIT } from './service.ts';

export const contentsquare: Service<'contentsquare'> = {
  id: 'contentsquare',
  name: 'Contentsquare',
  provider: 'Contentsquare',
  category: 'analytics',
  hosts: ['t.contentsquare.net', 'c.contentsquare.net', 'k.contentsquare.net'],
  addresses: [/^([\w-]+\.)*contentsquare\.net\//],
  stores: [
    { name: '_cs_id', purpose: TELLS_APART, duration: '13 months' },
    { name: '_cs_s', purpose: VISIT, duration: '30 minutes' },
  ],
  sets: ['_uxa', 'CS_CONF'],
  source: 'https://docs.contentsquare.com/en/web/cookies/',
  checked: 'others',
  on: '2026-11-23',
};
