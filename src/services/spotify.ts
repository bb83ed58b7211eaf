import type { Service } from './service.ts';

export const spotify: Service<'spotify'> = {
  id: 'spotify',
  name: 'Spotify',
  provider: 'Spotify',
  category: 'marketing',
  hosts: ['open.spotify.com'],
  mark: 'iframe',
  addresses: [/^open\.spotify\.com\/(embed|embed-podcast|iframe-api)(\/|$)/],
  stores: [
    { name: 'sp_t', purpose: 'Tells listeners apart', duration: '1 year' },
    { name: 'sp_landing', purpose: 'Keeps the page on which a listener began', duration: '1 day' },
  ],
  sets: ['onSpotifyIframeApiReady'],
  source: 'https://www.spotify.com/legal/cookies-policy/',
  checked: 'others',
  on: '2026-12-01',
};
