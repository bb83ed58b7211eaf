// Servers that read the visitor's answer, as the guide shows them: they allow what the page allows, and nothing else.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyApp } from '../apps/copy-app.ts';
import { CASES } from '../consent-cases.ts';
import { guidePage } from '../guide.ts';
import { type Packed, pack } from './packed.ts';

const php = spawnSync('php', ['--version']).status === 0;
if (!php) console.log('Not run: the PHP example (php is not installed).');

const SERVERS: readonly (readonly [name: 'express' | 'php', shown: string, there: boolean])[] = [
  ['express', 'server.js', true],
  ['php', 'consent.php', php],
];

let packed: Packed;
beforeAll(() => {
  packed = pack('servers');
});
afterAll(() => packed.remove());

/** Starts a server on a port of its own choice; both print it. */
async function start(name: 'express' | 'php', folder: string): Promise<{ server: ChildProcess; origin: string }> {
  const server =
    name === 'express'
      ? spawn(process.execPath, ['server.js'], { cwd: folder, env: { ...process.env, PORT: '0' } })
      : spawn('php', ['-S', '127.0.0.1:0'], { cwd: folder });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (said += data));
  while (!/\d{2,}\D*\n/.test(said)) {
    await Promise.race([once(server.stdout, 'data'), once(server.stderr, 'data'), once(server, 'exit')]);
    if (server.exitCode !== null) throw new Error(`${name} does not start: ${said}`);
  }
  const port = (name === 'express' ? /port: (\d+)/ : /127\.0\.0\.1:(\d+)/).exec(said)?.[1];
  return { server, origin: `http://127.0.0.1:${port}` };
}

describe.for(SERVERS)('%s', ([name, shown, there]) => {
  let server: ChildProcess | undefined;
  let origin = '';
  beforeAll(async () => {
    if (there) ({ server, origin } = await start(name, copyApp(name, packed.folder)));
  });
  afterAll(async () => {
    if (!server || server.exitCode !== null) return;
    const gone = once(server, 'exit');
    server.kill();
    await gone;
  });

  it('is what the guide shows', () => {
    expect(guidePage('how-to/read-the-answer-on-a-server')).toContain(
      readFileSync(new URL(`../apps/${name}/${shown}`, import.meta.url), 'utf8'),
    );
  });

  it.skipIf(!there).for(CASES)('%s', async ([, header, answer]) => {
    const response = await fetch(origin, { headers: header ? { cookie: header } : {} });
    expect(await response.text()).toBe(`${answer} analytics`);
    expect(response.headers.get('vary')).toMatch(/cookie/i);
  });
});
