// Writes dist/types with the compiler, then keeps the declarations that an entry of the package leads to.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './folders.ts';
import { type ExportsMap, keepShippedTypes } from './shipped-types.ts';

export function types(exports: ExportsMap): Plugin {
  return {
    name: 'consent-gate-types',
    buildApp: {
      order: 'post',
      async handler() {
        compile();
        keepShippedTypes(exports);
      },
    },
  };
}

function compile(): void {
  // The project's own compiler, by its file: `npx` would ask a registry where it is missing.
  const folder = dirname(createRequire(ROOT).resolve('typescript/package.json'));
  const { status } = spawnSync(process.execPath, [join(folder, 'bin', 'tsc'), '-p', 'src'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`tsc -p src: it ended with ${status}`);
}
