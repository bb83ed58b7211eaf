// Builds an app of this folder with its framework's own command, as its users do; nothing of it asks the network.
import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Packed } from '../dist/packed.ts';
import { copyApp } from './copy-app.ts';

const run = promisify(execFile);
const modules = fileURLToPath(new URL('node_modules/', import.meta.url));

export type App = 'astro' | 'bundled' | 'headless' | 'html' | 'next' | 'react' | 'svelte' | 'vite' | 'vue';

/** By which command, run in the app's folder, and where the site is then. */
const BUILDS: Readonly<Record<App, { readonly command: readonly string[]; readonly out: string }>> = {
  // Its command line wants a newer Node than its code does.
  astro: {
    command: ['--input-type=module', '-e', "await (await import('astro')).build({ logLevel: 'error' })"],
    out: 'dist',
  },
  bundled: { command: [`${modules}vite/bin/vite.js`, 'build'], out: 'dist' },
  headless: { command: [`${modules}vite/bin/vite.js`, 'build'], out: 'dist' },
  html: { command: [], out: '.' },
  next: { command: [`${modules}next/dist/bin/next`, 'build'], out: 'out' },
  react: { command: [`${modules}vite/bin/vite.js`, 'build'], out: 'dist' },
  svelte: { command: [`${modules}vite/bin/vite.js`, 'build'], out: 'dist' },
  vite: { command: [`${modules}vite/bin/vite.js`, 'build'], out: 'dist' },
  vue: { command: [`${modules}vite/bin/vite.js`, 'build'], out: 'dist' },
};

/** Where the site keeps files that are served as they are. */
const PUBLIC: Partial<Record<App, string>> = { html: '.', next: 'public' };

/** @returns the folder with the site's files */
export async function buildApp(app: App, packed: Packed): Promise<string> {
  const folder = copyApp(app, packed.folder);
  const open = PUBLIC[app];
  for (const file of open ? packed.files.filter((name) => /^dist\/consent-gate[\w.-]*\.js$/.test(name)) : []) {
    cpSync(join(packed.folder, 'node_modules/consent-gate', file), join(folder, open ?? '', file.slice(5)));
  }
  const { command, out } = BUILDS[app];
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' };
  try {
    if (command.length > 0) await run(process.execPath, command, { cwd: folder, env });
  } catch (error) {
    throw new Error(`${app} does not build: ${Object(error).stdout}${Object(error).stderr}`);
  }
  return join(folder, out);
}
