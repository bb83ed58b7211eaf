// A PGlite, empty, for tests that are about what is done with it and not about its first start: `initdb` costs
// several seconds of processor, reading what it wrote costs one.
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

/** What `initdb` of the installed version wrote; `npm ci` throws it away with the version. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/consent-gate/', import.meta.url));

export async function initialisedPGlite(): Promise<PGlite> {
  const file = join(CACHE, `pglite-${installedVersion()}.tar`);
  if (!existsSync(file)) await initialise(file);
  return await PGlite.create({ loadDataDir: new Blob([await readFile(file)]) });
}

/** The same in a folder, as a receiver keeps it there once it has been started. */
export async function initialiseFolder(folder: string): Promise<void> {
  const ready = join(CACHE, `pglite-${installedVersion()}`);
  if (!existsSync(ready)) {
    await mkdir(CACHE, { recursive: true });
    const draft = `${ready}.${process.pid}`;
    await (await PGlite.create(draft)).close();
    // Of two test files that come here at once, one is the first.
    await rename(draft, ready).catch(() => rm(draft, { recursive: true }));
  }
  await cp(ready, join(folder, 'pglite'), { recursive: true });
}

async function initialise(file: string): Promise<void> {
  const database = await PGlite.create();
  const written = Buffer.from(await (await database.dumpDataDir('none')).arrayBuffer());
  await database.close();
  await mkdir(CACHE, { recursive: true });
  // Two test files may come here at once, and a third must never read the half of it.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, written);
  await rename(draft, file);
}

function installedVersion(): string {
  const require = createRequire(import.meta.url);
  const folder = dirname(dirname(require.resolve('@electric-sql/pglite')));
  return require(join(folder, 'package.json')).version;
}
