// A PGlite in memory, empty, for tests that are about what is done with it and not about its first start: `initdb` costs
// several seconds of processor, reading what it wrote costs one.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
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
