import { AD_VISIT, type Service } from './service.ts';

export const microsoftAds: Service<'microsoft-ads'> = {
  id: 'microsoft-ads',
  name: 'Microsoft Advertising (UET)',
  also: ['Bing Ads'],
  provider: 'Microsoft',
  category: 'marketing',
  hosts: ['bat.bing.com', 'bat.bing.net'],
  addresses: [/^bat\.bing\.(com|net)\//],
  stores: [
    { name: '_uetsid, _uetsid_exp', purpose: AD_VISIT, duration: '1 day' },
    { name: '_uetvid, _uetvid_exp', purpose: AD_VISIT, duration: '390 days' },
    {
      name: '_uetsid, _uetsid_exp, _uetvid, _uetvid_exp',
      storage: 'local',
      purpose: AD_VISIT,
      duration: 'until it is deleted',
    },
    { name: '_uetmsclkid', purpose: 'Keeps the click on an advertisement', duration: '90 days' },
  ],
  sets: ['uetq', 'UET'],
  told: 'microsoft',
  source: 'https://help.ads.microsoft.com/#apex/ads/en/53056/2',
  checked: 'others',
  on: '2026-11-23',
};
