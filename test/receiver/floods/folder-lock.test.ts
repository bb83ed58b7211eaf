// A hundred times: the process that holds a folder is killed, and eight want it at once. About 20 s.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';

const LOCK = fileURLToPath(new URL('../../../src/receiver/store/folder-lock.ts', import.meta.url));
const STARTERS = 8;

let folder: string;
let script: string;
beforeAll(async () => {
  const cache = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url));
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, 'consent-gate-lock-'));
  const { outputFiles } = await build({
    stdin: {
      contents: `import { lockFolder } from ${JSON.stringify(LOCK)};
process.on('message', (place) => lockFolder(place).then(() => process.send('held'), ({ message }) => process.send(message)));
process.send('ready');`,
      resolveDir: folder,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  script = join(folder, 'starter.mjs');
  await writeFile(script, outputFiles[0]?.text ?? '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function starter(): Promise<ChildProcess> {
  const child = fork(script);
  await once(child, 'message');
  return child;
}

it('a folder whose holder was killed has one holder again, a hundred times', async () => {
  const place = join(folder, 'data');
  await mkdir(place);
  let starters = await Promise.all(Array.from({ length: STARTERS }, starter));
  for (let round = 0; round < 100; round++) {
    const answers = starters.map((child) => once(child, 'message'));
    for (const child of starters) child.send(place);
    const outcomes = (await Promise.all(answers)).map(([outcome]) => String(outcome));
    const held = outcomes.filter((outcome) => outcome === 'held');
    expect(held, `round ${round}: ${outcomes.join(', ')}`).toHaveLength(1);
    const holder = starters[outcomes.indexOf('held')];
    const ended = holder && once(holder, 'exit');
    holder?.kill('SIGKILL');
    await ended;
    starters = [...starters.filter((child) => child !== holder), await starter()];
  }
  for (const child of starters) child.kill();
}, 300_000);
