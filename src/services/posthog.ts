import { type Service, TELLS_APART, VISIT } from './service.ts';

export const posthog: Service<'posthog'> = {
  id: 'posthog',
  name: 'PostHog',
  provider: 'PostHog',
  category: 'analytics',
  hosts: [
    'us.i.posthog.com',
    'eu.i.posthog.com',
    'us-assets.i.posthog.com',
    'eu-assets.i.posthog.com',
    'us.posthog.com',
    'eu.posthog.com',
    'app.posthog.com',
  ],
  ownHost: 'the address of your proxy, where PostHog is asked through one',
  addresses: [/^([\w-]+\.)*(i|app|eu|us)\.posthog\.com\//],
  stores: [
    { name: 'ph_*_posthog', purpose: TELLS_APART, duration: '365 days' },
    { name: 'ph_*_posthog', storage: 'local', purpose: TELLS_APART, duration: 'until it is deleted' },
    {
      name: 'ph_*_window_id, ph_*_primary_window_exists, ph_*_session_registered_properties, ph_*_posthog',
      storage: 'session',
      purpose: VISIT,
      duration: 'session',
    },
  ],
  sets: ['posthog'],
  told: 'posthog',
  cookieless: 'set',
  // posthog-js 1.449.2
  source: 'https://github.com/PostHog/posthog-js',
  checked: 'code',
  on: '2026-12-01',
};
