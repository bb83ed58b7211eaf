import { type Service, TELLS_APART } from './service.ts';

export const piwikPro: Service<'piwik-pro'> = {
  id: 'piwik-pro',
  name: 'Piwik PRO',
  provider: 'Piwik PRO',
  category: 'analytics',
  hosts: [],
  ownHost: 'the address of your container, such as example.containers.piwik.pro',
  addresses: [/^[\w-]+\.(containers\.)?piwik\.pro\//, /\/ppms\.(js|php)$/],
  stores: [
    { name: '_pk_id.*, _pk_ses.*', purpose: TELLS_APART, duration: '13 months' },
    { name: 'stg_last_interaction, stg_returning_visitor', purpose: TELLS_APART, duration: '365 days' },
    {
      name: 'stg_traffic_source_priority, stg_externalReferrer, stg_*_campaign',
      purpose: 'Keeps where the visitor came from',
      duration: 'session',
    },
  ],
  sets: ['_paq', 'ppms', 'dataLayer'],
  cookieless: 'set',
  source: 'https://help.piwik.pro/support/privacy/cookies-created-for-visitors-by-piwik-pro/',
  checked: 'maker',
  on: '2026-11-23',
};
