// All roads.
import { HITS } from './hits.ts';
import { FRAMES, LINKS } from './links-and-frames.ts';
import { MADE_BY_CODE } from './made-by-code.ts';
import { MODULES_AND_WORKERS } from './modules-and-workers.ts';
import { ODD_PAGES } from './odd-pages.ts';
import { ORDER } from './order.ts';
import { OWN_HOSTS } from './own-hosts.ts';
import { PACKAGES } from './packages.ts';
import type { Road } from './road.ts';
import { SINGLE_PAGE } from './single-page.ts';
import { SNIPPETS } from './snippets.ts';

export const ROADS: readonly Road[] = [
  ...SNIPPETS,
  ...MADE_BY_CODE,
  ...MODULES_AND_WORKERS,
  ...LINKS,
  ...FRAMES,
  ...HITS,
  ...ORDER,
  ...OWN_HOSTS,
  ...ODD_PAGES,
  ...SINGLE_PAGE,
  ...PACKAGES,
];
