import { type Service, TELLS_APART, VISIT } from './service.ts';

export const pardot: Service<'pardot'> = {
  id: 'pardot',
  name: 'Account Engagement (Pardot)',
  provider: 'Salesforce',
  category: 'marketing',
  hosts: ['pi.pardot.com', 'cdn.pardot.com'],
  addresses: [/^(pi|cdn)\.pardot\.com\//],
  stores: [
    { name: 'visitor_id<account>', purpose: TELLS_APART, duration: '1 year', pattern: /^visitor_id\d+(-hash)?$/ },
    { name: 'lpv<account>', purpose: VISIT, duration: '30 minutes', pattern: /^lpv\d+$/ },
  ],
  sets: ['piAId', 'piTracker'],
  source: 'https://help.salesforce.com/s/articleView?id=mktg.pardot_basics_cookies.htm',
  checked: 'others',
  on: '2026-11-23',
};
