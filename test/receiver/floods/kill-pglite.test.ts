// Twenty kills on PGlite, which takes seconds to start: about 70 s.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { openPGlite } from '../../../src/receiver/store/open-pglite.ts';
import { type BuiltBin, buildBin } from '../build-bin.ts';
import { killTwentyTimes } from '../twenty-kills.ts';

let bin: BuiltBin;
let folder: string;
beforeAll(async () => {
  bin = await buildBin();
  folder = await mkdtemp(join(tmpdir(), 'consent-gate-kill-'));
}, 60_000);
afterAll(async () => {
  await bin?.remove();
  if (folder) await rm(folder, { recursive: true });
});

it('loses nothing and keeps nothing twice over twenty kills', async () => {
  await killTwentyTimes(bin.path, folder, () => openPGlite(folder));
}, 300_000);
