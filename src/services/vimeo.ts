import type { Service } from './service.ts';

export const vimeo: Service<'vimeo'> = {
  id: 'vimeo',
  name: 'Vimeo',
  provider: 'Vimeo',
  category: 'analytics',
  hosts: ['player.vimeo.com'],
  mark: 'iframe',
  addresses: [/^(player|fresnel|fresnel-events)\.vimeo(cdn)?\.com\//],
  // Its other cookies have names that any site may give to its own (`player`, `flags`).
  stores: [{ name: 'vuid', purpose: 'Tells viewers of films apart', duration: '2 years' }],
  sets: ['Vimeo'],
  // With `dnt=1` in the address of its player.
  cookieless: 'set',
  source: 'https://help.vimeo.com/hc/en-us/articles/26080940921361',
  checked: 'maker',
  on: '2026-12-01',
};
