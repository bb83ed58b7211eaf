// The `integrity` values, printed and kept in dist/integrity.json.
import { writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { DIST } from './folders.ts';
import { integrityValues } from './integrity-values.ts';

export function integrityJson(): Plugin {
  return {
    name: 'consent-gate-integrity-json',
    buildApp: {
      order: 'post',
      async handler({ config }) {
        const values = integrityValues();
        for (const [name, value] of Object.entries(values)) config.logger.info(`${name}  ${value}`);
        writeFileSync(`${DIST}integrity.json`, `${JSON.stringify(values, null, 2)}\n`);
      },
    },
  };
}
