// Deletes cookies by name wherever a page may have set them.
import Cookies from 'js-cookie';
import { parentDomains, pathPrefixes } from '../core/cookie-scopes.ts';
import type { Note } from '../core/ports.ts';

/** When to look again, in ms: Google's code that has already run writes its cookies anew. */
const AGAIN = [500, 2000, 5000];

/** Sweeps now, a few times later, and at each change where the browser tells of it (Cookie Store API); returns a stop. */
export function sweepCookies(
  window: Window & { readonly cookieStore?: EventTarget },
  isUnwanted: (name: string) => boolean,
  note?: Note,
): () => void {
  const { cookieStore } = window;
  const sweep = () => {
    const names = deleteCookies(window.location, isUnwanted);
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

function deleteCookies({ hostname, pathname }: Location, isUnwanted: (name: string) => boolean): readonly string[] {
  let names: string[] = [];
  try {
    names = Object.keys(Cookies.get()).filter(isUnwanted);
  } catch {
    // A sandboxed frame has no cookies, and throws when asked.
  }
  for (const name of names) {
    for (const path of pathPrefixes(pathname)) {
      for (const domain of ['', ...parentDomains(hostname)]) {
        Cookies.remove(name, { path, domain });
        // One with this attribute is another cookie (CHIPS), and is deleted only with it.
        Cookies.remove(name, { path, domain, secure: true, partitioned: true });
      }
    }
  }
  return names;
}
