import { type Service, TELLS_APART } from './service.ts';

export const fullstory: Service<'fullstory'> = {
  id: 'fullstory',
  name: 'Fullstory',
  provider: 'Fullstory',
  category: 'analytics',
  hosts: ['edge.fullstory.com', 'rs.fullstory.com'],
  addresses: [/^(edge|rs|[\w-]+\.rs)\.fullstory\.com\//],
  stores: [
    { name: 'fs_uid', purpose: TELLS_APART, duration: '1 year' },
    { name: 'fs_lua', purpose: 'Keeps when the visitor last did something', duration: '30 minutes' },
  ],
  sets: ['FS', '_fs_namespace'],
  source: 'https://help.fullstory.com/hc/en-us/articles/360020829513',
  checked: 'maker',
  on: '2026-11-23',
};
