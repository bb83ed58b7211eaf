// Twenty kills on PostgreSQL: about 10 s.
import { afterAll, beforeAll, it } from 'vitest';
import { openPostgres } from '../../../src/receiver/store/open-postgres.ts';
import { type BuiltBin, buildBin } from '../build-bin.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';
import { killTwentyTimes } from '../twenty-kills.ts';

let bin: BuiltBin;
let server: TestPostgres;
beforeAll(async () => {
  [bin, server] = await Promise.all([buildBin(), startPostgres()]);
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await bin?.remove();
});

it('loses nothing and keeps nothing twice over twenty kills', async () => {
  await killTwentyTimes(bin.path, server.url, () => openPostgres(server.url));
}, 300_000);
