import { type Service, TELLS_APART, VISIT } from './service.ts';

export const etracker: Service<'etracker'> = {
  id: 'etracker',
  name: 'etracker',
  provider: 'etracker',
  category: 'analytics',
  hosts: ['code.etracker.com', 'www.etracker.de', 'static.etracker.com'],
  addresses: [/^([\w-]+\.)*etracker\.(com|de)\//],
  stores: [
    { name: '_et_coid', purpose: TELLS_APART, duration: '2 years' },
    { name: 'BT_sdc, BT_pdc', purpose: VISIT, duration: 'up to 1 year' },
  ],
  sets: ['et_eC_Wrapper', '_etracker'],
  cookieless: 'set',
  source: 'https://www.etracker.com/en/docs/integration-setup-2/settings-accounts/cookies/used-cookies/',
  checked: 'others',
  on: '2026-11-23',
};
