import { AD_VISIT, type Service } from './service.ts';

export const snapPixel: Service<'snap-pixel'> = {
  id: 'snap-pixel',
  name: 'Snap Pixel',
  provider: 'Snap',
  category: 'marketing',
  hosts: ['https://sc-static.net/scevent', 'tr.snapchat.com', 'tr6.snapchat.com'],
  addresses: [/^sc-static\.net\/scevent/, /^tr\d*\.snapchat\.com\//],
  stores: [{ name: '_scid, _scid_r', purpose: AD_VISIT, duration: '13 months' }],
  sets: ['snaptr'],
  source: 'https://www.snap.com/privacy/cookie-information',
  checked: 'others',
  on: '2026-11-23',
};
