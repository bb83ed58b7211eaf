// Begins with an empty dist/, so that no file outlives its source.
import { mkdirSync, rmSync } from 'node:fs';
import type { Plugin } from 'vite';
import { DIST } from './folders.ts';

export function cleanDist(): Plugin {
  return {
    name: 'consent-gate-clean-dist',
    buildApp: {
      order: 'pre',
      async handler() {
        rmSync(DIST, { recursive: true, force: true });
        mkdirSync(DIST);
      },
    },
  };
}
