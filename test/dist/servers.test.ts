// Servers that read the visitor's answer, as the README shows them: they allow what the page allows, and nothing else.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeConsent } from '../../src/core/codec.ts';
import type { Consent } from '../../src/core/consent.ts';
import { copyApp } from '../apps/copy-app.ts';
import { type Packed, pack } from './packed.ts';

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const cookie = (changes: Partial<Consent> = {}) =>
  `consent_gate=${encodeConsent({
    id: '0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10',
    at: ago(1),
    policyVersion: '2026-11',
    choices: { analytics: true },
    ...changes,
  })}`;

const CASES: readonly (readonly [what: string, cookie: string, answer: 'with' | 'without'])[] = [
  ['a yes', cookie(), 'with'],
  ['a yes among other cookies', `a=1; ${cookie()}; b=2`, 'with'],
  ['no cookie', '', 'without'],
  ['a no', cookie({ choices: { analytics: false } }), 'without'],
  ['a yes to something else', cookie({ choices: { marketing: true } }), 'without'],
  ['a yes to another version', cookie({ policyVersion: '2025-01' }), 'without'],
  ['a yes that is too old', cookie({ at: ago(183) }), 'without'],
  ['a date that is none', cookie({ at: 'soon' }), 'without'],
  ['something unreadable', 'consent_gate=%7B%22v%22', 'without'],
  ['a list', 'consent_gate[]=1', 'without'],
  [
    'a text instead of answers',
    `consent_gate=${encodeURIComponent('{"v":1,"rev":"2026-11","at":"x","c":"yes"}')}`,
    'without',
  ],
  ['another form of the cookie', cookie().replace('%22v%22%3A1', '%22v%22%3A2'), 'without'],
];

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
  while (!/\d+\D*\n/.test(said)) {
    await Promise.race([once(server.stdout, 'data'), once(server.stderr, 'data'), once(server, 'exit')]);
    if (server.exitCode !== null) throw new Error(`${name} does not start: ${said}`);
  }
  const port = name === 'express' ? said.trim() : said.match(/127\.0\.0\.1:(\d+)/)?.[1];
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

  it('is what the README shows', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(readFileSync(new URL(`../apps/${name}/${shown}`, import.meta.url), 'utf8'));
  });

  it.skipIf(!there).for(CASES)('%s', async ([, header, answer]) => {
    const response = await fetch(origin, { headers: header ? { cookie: header } : {} });
    expect(await response.text()).toBe(`${answer} analytics`);
    expect(response.headers.get('vary')).toMatch(/cookie/i);
  });
});
