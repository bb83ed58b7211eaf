// Deletes cookies by name wherever a page may have set them, and entries of the page's storage.

import { keptEntries } from '../attend/kept-entries.ts';
import type { IsUnwanted, Kept } from '../attend/unwanted.ts';
import { parentDomains, pathPrefixes } from '../core/cookie-scopes.ts';
import type { Note } from '../core/ports.ts';
import { removeCookie } from './write-cookie.ts';

/** When to look again, in ms: code that has already run writes its cookies anew. */
const AGAIN = [500, 2000, 5000];

interface Sweep {
  readonly window: Window & { readonly cookieStore?: EventTarget };
  readonly isUnwanted: IsUnwanted;
  readonly note?: Note | undefined;
}

/** Sweeps now, a few times later, and at each change of cookies where the browser tells of it (Cookie Store API); returns a stop. */
export function sweepCookies({ window, isUnwanted, note }: Sweep): () => void {
  const { cookieStore } = window;
  const sweep = () => {
    const names = keptEntries(window)
      .filter(({ name, kept }) => isUnwanted(name, kept))
      .map(({ name, kept }) => {
        REMOVE[kept](window, name);
        return name;
      });
    if (names.length) note?.(`swept ${names.join(', ')}`);
  };
  sweep();
  const timers = AGAIN.map((delay) => window.setTimeout(sweep, delay));
  cookieStore?.addEventListener('change', sweep);
  return () => {
    cookieStore?.removeEventListener('change', sweep);
    for (const timer of timers) window.clearTimeout(timer);
  };
}

const REMOVE: { readonly [kept in Kept]: (window: Window, name: string) => void } = {
  cookie: removeEverywhere,
  local: ({ localStorage }, name) => localStorage.removeItem(name),
  session: ({ sessionStorage }, name) => sessionStorage.removeItem(name),
};

function removeEverywhere({ location: { hostname, pathname } }: Window, name: string): void {
  for (const path of pathPrefixes(pathname)) {
    for (const domain of ['', ...parentDomains(hostname)]) {
      removeCookie(name, { path, domain });
      // One with this attribute is another cookie (CHIPS), and is deleted only with it.
      removeCookie(name, { path, domain, secure: true, partitioned: true });
    }
  }
}
