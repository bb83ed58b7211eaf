import type { Service } from './service.ts';

export const googleMaps: Service<'google-maps'> = {
  id: 'google-maps',
  name: 'Google Maps',
  provider: 'Google',
  category: 'preferences',
  hosts: ['maps.googleapis.com', 'maps.gstatic.com', 'maps.google.com', 'https://www.google.com/maps'],
  mark: 'iframe',
  addresses: [/^maps\.(googleapis|gstatic|google)\.com\//, /^www\.google\.[a-z.]+\/maps(\/|$)/],
  stores: [{ name: 'NID', purpose: 'Keeps settings and tells visitors of Google apart', duration: '6 months' }],
  sets: ['google.maps'],
  source: 'https://policies.google.com/technologies/cookies',
  checked: 'maker',
  on: '2026-12-01',
};
