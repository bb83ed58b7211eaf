import { type Service, TELLS_APART, VISIT } from './service.ts';

export const pianoAnalytics: Service<'piano-analytics'> = {
  id: 'piano-analytics',
  name: 'Piano Analytics (AT Internet)',
  provider: 'Piano',
  category: 'analytics',
  hosts: ['tag.aticdn.net', 'logs1406.xiti.com'],
  ownHost: 'the collection domain of your site, such as example.pa-cd.com',
  addresses: [/^([\w-]+\.)*(xiti\.com|pa-cd\.com|at-o\.net|aticdn\.net)\//],
  stores: [
    { name: '_pcid, pa_vid, atuserid, atidvisitor', purpose: TELLS_APART, duration: '13 months' },
    { name: '_pctx', purpose: VISIT, duration: '13 months' },
  ],
  sets: ['pa', '_pac'],
  source: 'https://developers.atinternet-solutions.com/piano-analytics/data-collection/how-to-send-events/cookies',
  checked: 'others',
  on: '2026-11-23',
};
