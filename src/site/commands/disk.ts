// The files of dist/ from where the command itself lies, as it was installed.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Messages } from '../../locales/messages.ts';
import type { Dist } from '../dist.ts';

/** The command lies in it, in its chunks, or beside it in src/. */
export function findDist(): URL {
  for (let above = new URL('./', import.meta.url); ; above = new URL('../', above)) {
    const found = [above, new URL('dist/', above)].find((folder) => existsSync(new URL('one-file.js', folder)));
    if (found) return found;
    if (above.pathname === '/')
      throw new Error('the files of consent-gate are not beside its command: install it anew');
  }
}

/** @param folder dist/, as an address with a slash at the end */
export function distOnDisk(folder: URL, version: string): Dist {
  return {
    version,
    read: (name) => readFile(new URL(name, folder)),
    async messages(code) {
      const { messages } = await import(/* @vite-ignore */ new URL(`consent-gate-locale-${code}.js`, folder).href);
      return messages as Messages;
    },
  };
}
