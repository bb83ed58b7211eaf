// The `integrity` values of the files that a page can load: printed, and kept in dist/integrity.json.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { DIST } from './folders.ts';

export function integrityJson(): Plugin {
  return {
    name: 'consent-gate-integrity-json',
    buildApp: {
      order: 'post',
      async handler({ config }) {
        const names = readdirSync(DIST).filter((name) => /^consent-gate[\w.-]*\.js$/.test(name));
        const values = Object.fromEntries(names.sort().map((name) => [name, integrityOf(`${DIST}${name}`)]));
        for (const [name, value] of Object.entries(values)) config.logger.info(`${name}  ${value}`);
        writeFileSync(`${DIST}integrity.json`, `${JSON.stringify(values, null, 2)}\n`);
      },
    },
  };
}

function integrityOf(file: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}
