import { type Service, TELLS_APART, VISIT } from './service.ts';

export const adobeAnalytics: Service<'adobe-analytics'> = {
  id: 'adobe-analytics',
  name: 'Adobe Analytics',
  provider: 'Adobe',
  category: 'analytics',
  hosts: ['dpm.demdex.net', 'cm.everesttech.net', 'edge.adobedc.net'],
  ownHost: 'the tracking server of your suite, such as example.sc.omtrdc.net',
  addresses: [/^([\w-]+\.)*(omtrdc\.net|2o7\.net|demdex\.net|everesttech\.net|adobedc\.net)\//, /\/b\/ss\/[^/]+\//],
  stores: [
    { name: 'AMCV_*', purpose: TELLS_APART, duration: '2 years' },
    { name: 'AMCVS_*', purpose: VISIT, duration: 'session' },
    { name: 'kndctr_*_identity', purpose: TELLS_APART, duration: '13 months' },
    { name: 'kndctr_*_cluster', purpose: VISIT, duration: '30 minutes' },
    { name: 's_vi, s_vi_*', purpose: TELLS_APART, duration: '2 years' },
    { name: 's_fid', purpose: TELLS_APART, duration: '2 years' },
    { name: 's_ecid', purpose: TELLS_APART, duration: '2 years' },
    { name: 's_cc', purpose: 'Notes whether cookies may be written', duration: 'session' },
    { name: 's_sq', purpose: 'Keeps the link clicked last', duration: 'session' },
  ],
  sets: ['s', 'alloy', '_satellite'],
  source: 'https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/analytics',
  checked: 'maker',
  on: '2026-11-23',
};
