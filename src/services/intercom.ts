import { type Service, TELLS_APART } from './service.ts';

export const intercom: Service<'intercom'> = {
  id: 'intercom',
  name: 'Intercom',
  provider: 'Intercom',
  category: 'preferences',
  hosts: [
    'widget.intercom.io',
    'js.intercomcdn.com',
    'api-iam.intercom.io',
    'api-iam.eu.intercom.io',
    'nexus-websocket-a.intercom.io',
    'nexus-websocket-b.intercom.io',
  ],
  addresses: [/^([\w-]+\.)*(intercom\.io|intercomcdn\.com)\//],
  stores: [
    { name: 'intercom-id-*', purpose: TELLS_APART, duration: '9 months' },
    { name: 'intercom-session-*', purpose: 'Keeps the conversation with whoever has signed in', duration: '1 week' },
    { name: 'intercom-device-id-*', purpose: 'Tells devices apart, against abuse', duration: '9 months' },
  ],
  sets: ['Intercom', 'intercomSettings'],
  source: 'https://www.intercom.com/help/en/articles/2361922-intercom-messenger-cookies',
  checked: 'maker',
  on: '2026-12-01',
};
