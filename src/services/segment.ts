import { type Service, TELLS_APART } from './service.ts';

export const segment: Service<'segment'> = {
  id: 'segment',
  name: 'Segment',
  provider: 'Twilio',
  category: 'analytics',
  hosts: ['cdn.segment.com', 'api.segment.io', 'api.segment.com'],
  addresses: [/^(cdn|api)\.segment\.(com|io)\//],
  stores: [
    { name: 'ajs_anonymous_id', purpose: TELLS_APART, duration: '1 year' },
    { name: 'ajs_user_id', purpose: 'Keeps who has signed in', duration: '1 year' },
    { name: 'ajs_group_id, ajs_user_traits, ajs_group_properties', purpose: TELLS_APART, duration: '1 year' },
  ],
  sets: ['analytics'],
  source:
    'https://www.twilio.com/docs/segment/connections/sources/catalog/libraries/website/javascript/cookie-validity-update',
  checked: 'maker',
  on: '2026-11-23',
};
