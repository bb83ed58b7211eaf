import type { Service } from './service.ts';

export const facebookPlugins: Service<'facebook-plugins'> = {
  id: 'facebook-plugins',
  name: 'Facebook plugins',
  also: ['Like button'],
  provider: 'Meta',
  category: 'marketing',
  hosts: ['https://connect.facebook.net/', 'https://www.facebook.com/plugins/'],
  mark: 'iframe',
  addresses: [/^connect\.facebook\.net\/\w+\/(sdk|all)(\/|\.js|$)/, /^(www|web)\.facebook\.com\/(v[\d.]+\/)?plugins\//],
  stores: [{ name: 'datr', purpose: 'Tells browsers apart', duration: '2 years' }],
  sets: ['FB', 'fbAsyncInit'],
  source: 'https://www.facebook.com/privacy/policies/cookies/',
  checked: 'others',
  on: '2026-11-23',
};
