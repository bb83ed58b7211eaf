// Deletes cookies by name wherever a page may have set them.
import Cookies from 'js-cookie';
import { parentDomains, pathPrefixes } from '../core/cookie-scopes.ts';
import type { Note } from '../core/ports.ts';

/** When to look again, in ms: Google's code that has already run writes its cookies anew. */
const AGAIN = [500, 2000, 5000];

/** Sweeps now and a few times later; returns a stop. */
export function sweepCookies(window: Window, isUnwanted: (name: string) => boolean, note?: Note): () => void {
  const sweep = () => {
    const names = deleteCookies(window.location, isUnwanted);
    if (names.length) note?.(`swept ${names.join(', ')}`);
  };
  sweep();
  const timers = AGAIN.map((delay) => window.setTimeout(sweep, delay));
  return () => {
    for (const timer of timers) window.clearTimeout(timer);
  };
}

function deleteCookies({ hostname, pathname }: Location, isUnwanted: (name: string) => boolean): readonly string[] {
  let names: string[] = [];
  try {
    names = Object.keys(Cookies.get()).filter(isUnwanted);
  } catch {
    // A sandboxed frame has no cookies, and throws when asked.
  }
  for (const name of names) {
    for (const path of pathPrefixes(pathname)) {
      Cookies.remove(name, { path });
      for (const domain of parentDomains(hostname)) Cookies.remove(name, { path, domain });
    }
  }
  return names;
}
