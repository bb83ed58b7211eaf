// The recipe with PostgreSQL in Cloudflare's own runtime, through Hyperdrive's binding as `wrangler dev` has it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPostgres } from '../../../src/receiver/index.ts';
import { Miniflare } from '../../apps/workers.ts';
import { bundleText } from '../bundle-recipe.ts';
import { makeEvent } from '../events.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';

let server: TestPostgres;
let worker: Miniflare;
beforeAll(async () => {
  server = await startPostgres();
  await (await openPostgres(server.url)).close();
  worker = new Miniflare({
    modules: [
      {
        type: 'ESModule',
        path: 'worker.js',
        contents: await bundleText('cloudflare-worker.ts', { withDriver: true }),
      },
    ],
    compatibilityDate: '2026-04-01',
    compatibilityFlags: ['nodejs_compat'],
    hyperdrives: { HYPERDRIVE: server.url.replace('postgres@', 'postgres:none@') },
  });
}, 60_000);
afterAll(async () => {
  await worker?.dispose();
  await server?.stop();
});

it('takes decisions, each once, gives them back and erases them', async () => {
  const ask = (path: string, init = {}) => worker.dispatchFetch(`https://consent.example.com${path}`, init);
  const events = Array.from({ length: 10 }, () => makeEvent());
  const post = (event: unknown) =>
    ask('/consent', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ events: [event] }),
    });
  const answers = await Promise.all([...events, ...events].map(post));
  const counts = await Promise.all(answers.map((answer) => answer.json() as Promise<{ stored: number }>));
  expect(counts.reduce((sum, { stored }) => sum + stored, 0)).toBe(10);
  const path = `/consent/${events[0]?.consentId}`;
  expect(await (await ask(path)).json()).toMatchObject({ records: [{ eventId: events[0]?.eventId }] });
  expect((await ask(path, { method: 'DELETE' })).status).toBe(204);
  expect((await ask(path)).status).toBe(404);
});
