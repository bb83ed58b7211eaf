import { type Service, TELLS_APART, VISIT } from './service.ts';

export const matomo: Service<'matomo'> = {
  id: 'matomo',
  name: 'Matomo',
  provider: 'this site or Matomo Cloud',
  category: 'analytics',
  hosts: ['cdn.matomo.cloud', '/matomo.js', '/matomo.php', '/matomo/', '/piwik.js', '/piwik.php', '/piwik/'],
  ownHost: 'the address of your Matomo, such as stats.example.com or example.matomo.cloud',
  addresses: [/^([\w-]+\.)*matomo\.cloud\//, /\/(matomo|piwik)\.(js|php)$/],
  stores: [
    { name: '_pk_id.*', purpose: TELLS_APART, duration: '13 months' },
    { name: '_pk_ses.*', purpose: VISIT, duration: '30 minutes' },
    { name: '_pk_ref.*', purpose: 'Keeps where the visitor came from', duration: '6 months' },
    { name: '_pk_cvar.*, _pk_hsr.*, _pk_testcookie*', purpose: VISIT, duration: '30 minutes' },
  ],
  sets: ['_paq', 'Matomo', 'Piwik'],
  told: 'matomo',
  // `disableCookies`, `requireCookieConsent` and `requireConsent`. Names and durations: https://matomo.org/faq/general/faq_146/
  cookieless: 'set',
  source: 'https://developer.matomo.org/guides/tracking-consent',
  checked: 'code',
  on: '2026-12-01',
};
