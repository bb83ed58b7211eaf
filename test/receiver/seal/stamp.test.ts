// Time stamps of RFC 3161, by openssl as the authority, checked by our code and by openssl.
import { spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStamp } from '../../../src/receiver/seal/stamp-check.ts';
import { requestStamp, stampRequest } from '../../../src/receiver/seal/stamp-request.ts';
import { CURVE, type StampAuthority, startStampAuthority } from './stamp-authority.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const HASH = createHash('sha256').update('a seal').digest('hex');
const RSA = ['-newkey', 'rsa:2048'];

describe.skipIf(!hasOpenssl).each([
  ['RSA, its certificate named by SHA-256', RSA, 'sha256' as const],
  ['RSA, its certificate named by SHA-1', RSA, 'sha1' as const],
  ['an elliptic curve', CURVE, 'sha256' as const],
])('an authority with %s', (_, key, essHash) => {
  let authority: StampAuthority;
  let trusted: readonly X509Certificate[];
  let stamp: Buffer;
  beforeAll(async () => {
    authority = await startStampAuthority(key, essHash);
    trusted = [new X509Certificate(await readFile(join(authority.folder, 'ca.pem')))];
    stamp = Buffer.from(await requestStamp(authority.url, HASH), 'base64');
  }, 60_000);
  afterAll(() => authority?.stop());

  it('stamps a hash, which our check and openssl’s take, for that hash alone', async () => {
    const { time, by, trusted: known } = checkStamp(stamp, { hash: HASH, authorities: trusted });
    expect(Math.abs(time.getTime() - Date.now())).toBeLessThan(60_000);
    expect([by, known]).toEqual(['CN=signer', true]);
    expect(checkStamp(stamp, { hash: HASH }).trusted).toBeNull();
    await writeFile(join(authority.folder, 'seal.tsr'), stamp);
    const args = [
      'ts',
      '-verify',
      '-in',
      'seal.tsr',
      '-digest',
      HASH,
      '-CAfile',
      'ca.pem',
      '-untrusted',
      'between.pem',
    ];
    await authority.openssl(...args);
    const other = createHash('sha256').update('another').digest('hex');
    expect(() => checkStamp(stamp, { hash: other })).toThrow('of another hash');
    expect(() => checkStamp(stamp, { hash: HASH, request: stampRequest(HASH) })).toThrow('another request');
  });

  it('is not trusted where another is named', async () => {
    await authority.openssl(
      'req',
      '-x509',
      '-nodes',
      ...CURVE,
      '-keyout',
      'other.key',
      '-out',
      'other.pem',
      '-subj',
      '/CN=ca',
    );
    const authorities = [new X509Certificate(await readFile(join(authority.folder, 'other.pem')))];
    expect(checkStamp(stamp, { hash: HASH, authorities }).trusted).toBe(false);
  });

  it('cannot be changed by a bit', () => {
    let refused = 0;
    let tried = 0;
    for (let at = 3; at < stamp.length; at += 11) {
      const changed = Buffer.from(stamp);
      changed[at] = (changed[at] ?? 0) ^ 1;
      tried++;
      try {
        const { time, trusted: known } = checkStamp(changed, { hash: HASH, authorities: trusted });
        if (!known) refused++;
        // What carries no meaning for the check, such as the name by which the signer is found, may be any.
        expect(time).toEqual(checkStamp(stamp, { hash: HASH }).time);
      } catch (error) {
        if (!(error instanceof Error) || error.name === 'AssertionError') throw error;
        refused++;
      }
    }
    expect(refused / tried).toBeGreaterThan(0.9);
  });

  it('whose answer is cut short, or no stamp, is refused with a sentence', async () => {
    for (const text of ['', 'no', stamp.subarray(0, 500)]) {
      expect(() => checkStamp(Buffer.from(text), { hash: HASH })).toThrow(/no time stamp/);
    }
    // { status: rejection }
    expect(() => checkStamp(Buffer.from('30053003020102', 'hex'), { hash: HASH })).toThrow('refused');
    const server = createServer((_, response) => response.writeHead(503).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await expect(requestStamp(url, HASH)).rejects.toThrow('answered with status 503');
    await new Promise((resolve) => server.close(resolve));
  });
});
