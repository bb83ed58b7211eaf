// Packages whose code comes along in a file ask for their licence to come along as well.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The folder of the package that a module is of: the innermost, where one has packages of its own. */
const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

export function licences(): Plugin {
  return {
    name: 'consent-gate-licences',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const folders = new Set(chunk.moduleIds.flatMap((id) => PACKAGE.exec(id) ?? []));
        const texts = [...folders].sort().map((folder) => `/*!\n${nameOf(folder)}\n\n${licenceOf(folder)}\n*/\n`);
        chunk.code += texts.join('');
      }
    },
  };
}

const nameOf = (folder: string) => folder.replace(/^.*\/node_modules\//, '');

function licenceOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (!file) throw new Error(`${folder}: expected a licence`);
  return readFileSync(join(folder, file), 'utf8').trim().replaceAll('*/', '* /');
}
