// What is kept in this browser for this page: cookies, and the entries of both storages, by their names.
import type { Kept } from './unwanted.ts';

export interface KeptEntry {
  readonly name: string;
  readonly kept: Kept;
}

export function keptEntries(window: Window): readonly KeptEntry[] {
  return (Object.keys(NAMES) as Kept[]).flatMap((kept) => {
    // Blocked storage throws when it is asked, and so do the cookies of a sandboxed frame: there is nothing in either.
    try {
      return NAMES[kept](window).map((name) => ({ name, kept }));
    } catch {
      return [];
    }
  });
}

const NAMES: { readonly [kept in Kept]: (window: Window) => readonly string[] } = {
  cookie: cookieNames,
  local: ({ localStorage }) => Object.keys(localStorage),
  session: ({ sessionStorage }) => Object.keys(sessionStorage),
};

/** Not as js-cookie reads them, which leaves out what it cannot decode, and names that every object has. */
function cookieNames({ document }: Window): readonly string[] {
  const names = document.cookie.split('; ').map((pair) => pair.replace(/=.*/s, ''));
  return [...new Set(names.filter(Boolean).map(decoded))];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
