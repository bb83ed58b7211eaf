import { AD_VISIT, type Service } from './service.ts';

export const theTradeDesk: Service<'the-trade-desk'> = {
  id: 'the-trade-desk',
  name: 'The Trade Desk',
  provider: 'The Trade Desk',
  category: 'marketing',
  hosts: ['js.adsrvr.org', 'insight.adsrvr.org', 'match.adsrvr.org'],
  addresses: [/^([\w-]+\.)*adsrvr\.org\//],
  stores: [{ name: 'TDID', purpose: AD_VISIT, duration: '1 year' }],
  sets: ['TTDUniversalPixelApi'],
  source: 'https://www.thetradedesk.com/us/privacy',
  checked: 'others',
  on: '2026-11-23',
};
