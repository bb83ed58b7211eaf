// What the package has to know of the files of the tag, as a module: nothing is read from a disk where pages are made, for many
// servers have none (workers), and bundlers of servers move the code away from the files.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { DIST } from './folders.ts';
import { integrityValues } from './integrity-values.ts';

const NAME = 'virtual:shipped-files';

/** `src/globals.d.ts` says what the module exports. */
export function shippedFiles(): Plugin {
  return {
    name: 'consent-gate-shipped-files',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? code() : null),
  };
}

function code(): string {
  const gate = readFileSync(`${DIST}consent-gate.js`, 'utf8');
  // https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
  if (/<!--|<\/script/i.test(gate))
    throw new Error('consent-gate.js: "<!--" or "</script" in it, and it must fit into a page');
  const values = {
    gate,
    gateHash: `sha256-${createHash('sha256').update(gate).digest('base64')}`,
    integrity: integrityValues(),
  };
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}
