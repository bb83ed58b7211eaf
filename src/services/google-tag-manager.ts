import type { Service } from './service.ts';

export const googleTagManager: Service<'google-tag-manager'> = {
  id: 'google-tag-manager',
  name: 'Google Tag Manager',
  also: ['GTM'],
  provider: 'Google',
  category: 'analytics',
  judged: false,
  hosts: [],
  heldAnyway: true,
  // The audit says Google Analytics of its files: both are on one host.
  addresses: [],
  stores: [],
  sets: ['dataLayer', 'google_tag_manager'],
  told: 'google',
  source: 'https://developers.google.com/tag-platform/tag-manager',
  checked: 'maker',
  on: '2026-12-01',
};
