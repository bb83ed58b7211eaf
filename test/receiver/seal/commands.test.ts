// Sealing as an owner sets it up, and proving as an authority does: with files, and without the database.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besideOf } from '../../../src/receiver/commands/beside.ts';
import { type Command, UsageError } from '../../../src/receiver/commands/command.ts';
import { recordsCommand } from '../../../src/receiver/commands/records.ts';
import { verifyCommand } from '../../../src/receiver/commands/verify.ts';
import { createReceiver } from '../../../src/receiver/receiver.ts';
import { keepSealing } from '../../../src/receiver/seal/keep-sealing.ts';
import type { Database } from '../../../src/receiver/store/database.ts';
import { connectPostgres } from '../../../src/receiver/store/open-postgres.ts';
import { openStore, type SqlStore } from '../../../src/receiver/store/store.ts';
import { buildBin, runBin } from '../build-bin.ts';
import { makeEvent } from '../events.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';
import { CURVE, type StampAuthority, startStampAuthority } from './stamp-authority.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

let server: TestPostgres;
let database: Database;
let store: SqlStore;
let folder: string;
const event = makeEvent({
  action: 'save',
  choices: { analytics: true, marketing: false },
  previous: { analytics: false },
});
beforeAll(async () => {
  server = await startPostgres();
  database = await connectPostgres(server.url);
  store = await openStore(database);
  folder = await mkdtemp(join(tmpdir(), 'consent-gate-seals-'));
  await store.append([event, makeEvent(), makeEvent()]);
  await database.query("update consent_events set received_at = received_at - interval '1 day'");
}, 60_000);
afterAll(async () => {
  await store?.close();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function run(command: Command, args: string[]): Promise<string> {
  let out = '';
  const write = (text: string) => {
    out += text;
  };
  const io = { env: { CONSENT_GATE_DATABASE: server.url }, out: write, write: async (text: string) => write(text) };
  try {
    await command.run(args, { ...io, error: write, stop: new AbortController().signal });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return `${out}ends with 1: ${(error as Error).message}`;
  }
  return out;
}

describe('before anything is sealed', () => {
  it('verify says so, and fails', async () => {
    expect(await run(verifyCommand, [])).toContain('ends with 1: nothing is sealed yet');
  });
});

describe.skipIf(!hasOpenssl)('serve --seal', () => {
  let authority: StampAuthority;
  const posted: string[] = [];
  const statuses = [500, 204];
  const hook = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    request.on('end', () => {
      posted.push(text);
      response.writeHead(statuses.shift() ?? 204).end();
    });
  });
  const at = (name: string) => join(folder, name);
  const read = async (name: string) => await readFile(at(name), 'utf8');
  beforeAll(async () => {
    authority = await startStampAuthority(CURVE, 'sha256');
    await writeFile(at('ca.pem'), await readFile(join(authority.folder, 'ca.pem')));
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  }, 60_000);
  afterAll(async () => {
    hook.close();
    await authority?.stop();
  });

  it('seals, has it stamped, writes and posts it, again where that failed, by one of several', async () => {
    const stop = new AbortController();
    const errors: string[] = [];
    const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/seals`;
    const sealing = Array.from({ length: 3 }, () =>
      keepSealing(database, {
        signal: stop.signal,
        onSealed: () => undefined,
        onError: (error) => errors.push(String(error)),
        every: 50,
        ...{ stampAt: authority.url, file: at('seals.ndjson'), postTo: url },
      }),
    );
    const open =
      'select 1 from consent_seals where seal is null or stamped_at is null or filed_at is null or posted_at is null';
    await expect
      .poll(async () => (await database.query(`${open} or not exists (select 1 from consent_seals)`)).rows, {
        timeout: 20_000,
      })
      .toEqual([]);
    await expect.poll(() => posted.length, { timeout: 20_000 }).toBe(2);
    stop.abort();
    await Promise.all(sealing);
    expect(errors).toEqual(['Error: the address for seals answered with status 500']);
    const [line = '', ...others] = (await read('seals.ndjson')).trimEnd().split('\n');
    expect(others).toEqual([]);
    expect(posted).toEqual([line, line]);
    expect(JSON.parse(line)).toMatchObject({
      type: 'consent-gate/seal/1',
      size: 3,
      previous: null,
      stamp: expect.any(String),
    });
  }, 30_000);

  it('verify proves all of it, with the seal kept elsewhere and the authority that is trusted', async () => {
    const out = await run(verifyCommand, ['--seals', at('seals.ndjson'), '--tsa-ca', at('ca.pem')]);
    expect(out).toContain('Records that are what was sealed: 3\n');
    expect(out).toContain('by CN=signer\n');
    expect(out).toContain('Nothing was changed, added or taken out.');
    expect(out).not.toContain('ends with');
  });

  it('evidence is enough without the database, for all and for one', async () => {
    await writeFile(at('all.ndjson'), await run(recordsCommand, ['--format', 'evidence']));
    await writeFile(
      at('one.ndjson'),
      await run(recordsCommand, ['--format', 'evidence', '--consent-id', event.consentId]),
    );
    const all = await run(verifyCommand, ['--evidence', at('all.ndjson'), '--seals', at('seals.ndjson')]);
    expect(all).toContain('Nothing was changed, added or taken out.');
    const one = await run(verifyCommand, ['--evidence', at('one.ndjson')]);
    expect(one).toContain(`Records of consent ${event.consentId} that are what was sealed: 1\n`);
    expect(await run(verifyCommand, ['--consent-id', event.consentId])).toBe(one);
    const receiver = createReceiver({ store, token: 'a-token-of-the-owner' });
    const headers = { authorization: 'Bearer a-token-of-the-owner' };
    const answer = await receiver(new Request('https://x.example/records?format=evidence', { headers }));
    const withoutTime = (text: string) => text.replace(/"madeAt":"[^"]*"/, '');
    expect(withoutTime(await answer.text())).toBe(withoutTime(await read('all.ndjson')));

    await writeFile(at('changed.ndjson'), (await read('one.ndjson')).replace('"marketing":false', '"marketing":true'));
    const changed = await run(verifyCommand, ['--evidence', at('changed.ndjson')]);
    expect(changed).toMatch(/^changed: The record .* is not what was sealed/m);
    expect(changed).toContain('ends with 1: 1 fault found');
  });

  it('a stamp of another authority, or on another seal, is a fault', async () => {
    await authority.openssl(
      'req',
      '-x509',
      '-nodes',
      ...CURVE,
      '-keyout',
      'o.key',
      '-out',
      'other.pem',
      '-subj',
      '/CN=other',
    );
    const out = await run(verifyCommand, ['--tsa-ca', join(authority.folder, 'other.pem')]);
    expect(out).toContain('proves nothing: the stamp was not issued by an authority of --tsa-ca');
    expect(out).toContain('ends with 1: 1 fault found');
    const moved = (await read('all.ndjson')).replace(/"stamp":"[^"]*"/, '"stamp":"MAA="');
    await writeFile(at('moved.ndjson'), moved);
    expect(await run(verifyCommand, ['--evidence', at('moved.ndjson')])).toContain('proves nothing');
  });

  it('the dashboard shows the seal', async () => {
    const receiver = createReceiver({ store, token: 'a-token-of-the-owner' });
    const headers = { origin: 'https://x.example', 'sec-fetch-site': 'same-origin' };
    const body = new URLSearchParams({ token: 'a-token-of-the-owner' });
    const login = await receiver(new Request('https://x.example/dashboard/login', { method: 'POST', headers, body }));
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    const text = await (await receiver(new Request('https://x.example/dashboard', { headers: { cookie } }))).text();
    const { seal, root } = JSON.parse((await read('seals.ndjson')).trim());
    expect(text).toContain('Sealed days');
    expect(text).toContain(seal);
    expect(text).toContain(root);
  });

  it('a file that is none of these is refused, with the flag and the line', async () => {
    await writeFile(at('bad.ndjson'), `${(await read('all.ndjson')).split('\n')[0]}\n{"seal":{"day":"soon"}}\n`);
    await writeFile(at('list.ndjson'), '[]\n');
    for (const [args, message] of [
      [['--evidence', at('bad.ndjson')], '--evidence: line 2: expected a line of evidence'],
      [['--evidence', at('none')], '--evidence: cannot read'],
      [['--evidence', folder], '--evidence: cannot read'],
      [['--seals', at('list.ndjson')], '--seals: line 1: expected a seal'],
      [['--tsa-ca', at('all.ndjson')], '--tsa-ca: expected a file with certificates in PEM'],
      [['--consent-id', '7'], '--consent-id: expected a UUID'],
      [['--consent-id', event.consentId, '--evidence', at('one.ndjson')], '--consent-id: the evidence says itself'],
    ] as const) {
      await expect(run(verifyCommand, [...args])).rejects.toThrow(message);
    }
    await expect(run(recordsCommand, ['--format', 'evidence', '--locale', 'de'])).rejects.toThrow(
      '--locale: evidence is of one consent or of all',
    );
    await writeFile(at('empty.ndjson'), '');
    expect(await run(verifyCommand, ['--evidence', at('empty.ndjson')])).toContain('This is no evidence');
  });
});

it('serve seals at its start, says so, and ends when asked', async () => {
  const bin = await buildBin();
  const file = join(folder, 'served.ndjson');
  const serving = runBin(bin.path, ['serve', '--port', '0', '--seal', '--seal-file', file], {
    CONSENT_GATE_DATABASE: await server.createDatabase('served'),
  });
  const { day, records, seal } = await serving.logged('sealed');
  await expect.poll(() => readFile(file, 'utf8').catch(() => ''), { timeout: 10_000 }).toContain('\n');
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ day, size: records, seal, previous: null });
  serving.process.kill('SIGTERM');
  expect((await serving.ended).code).toBe(0);
  await bin.remove();
}, 60_000);

it('flags about seals want --seal, and name what they expect', () => {
  const io = { env: {} } as never;
  expect(() => besideOf({ 'seal-file': 'seals' }, io)).toThrow(
    '--seal: expected as well, because --seal-file is about seals',
  );
  expect(() => besideOf({ seal: true, 'seal-file': '' }, io)).toThrow('--seal-file: expected the name of a file');
  expect(() => besideOf({ seal: true, 'seal-timestamp': 'tsa' }, io)).toThrow('--seal-timestamp: expected an address');
  expect(() => besideOf({ seal: true, 'seal-url': 'ftp://x' }, io)).toThrow('--seal-url: expected an address');
  expect(besideOf({ seal: true }, io).seal).toEqual({});
  expect(besideOf({}, io).seal).toBeNull();
});
