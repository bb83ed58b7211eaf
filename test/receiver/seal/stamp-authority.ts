// A time-stamping authority by `openssl ts` behind a real HTTP server, with a certificate authority of its own.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface StampAuthority {
  readonly url: string;
  /** Where `ca.pem` lies, and what else openssl needs. */
  readonly folder: string;
  openssl(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Made in milliseconds, where RSA takes seconds. */
export const CURVE = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];

const CONFIG = `[ tsa ]
default_tsa = one
[ one ]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = ESS_ALGORITHM
[ signer ]
basicConstraints = critical,CA:FALSE
extendedKeyUsage = critical,timeStamping
[ plain ]
basicConstraints = critical,CA:FALSE
[ authority ]
basicConstraints = critical,CA:TRUE
`;

/**
 * @param key of the signer, in openssl's words
 * @param essHash how the signed attributes name the certificate: `sha1` as RFC 3161 has it, `sha256` as RFC 5816
 */
export async function startStampAuthority(key: readonly string[], essHash: 'sha1' | 'sha256'): Promise<StampAuthority> {
  const folder = await mkdtemp(join(tmpdir(), 'consent-gate-tsa-'));
  const openssl = async (...args: string[]) => (await run('openssl', args, { cwd: folder })).stdout;
  await writeFile(join(folder, 'tsa.cnf'), CONFIG.replace('ESS_ALGORITHM', essHash));
  const issue = async (name: string, section: string, options: readonly string[], ca?: string) => {
    await openssl(
      'req',
      '-new',
      '-nodes',
      ...options,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-subj',
      `/CN=${name}`,
    );
    const by = ca ? ['-CA', `${ca}.pem`, '-CAkey', `${ca}.key`, '-CAcreateserial'] : ['-signkey', `${name}.key`];
    await openssl(
      ...['x509', '-req', '-in', `${name}.csr`, ...by, '-days', '2', '-out', `${name}.pem`],
      ...['-extfile', 'tsa.cnf', '-extensions', section],
    );
  };
  await issue('ca', 'authority', CURVE);
  await issue('between', 'authority', CURVE, 'ca');
  await issue('signer', 'signer', key, 'between');
  let count = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const query = `query-${count++}`;
    await writeFile(join(folder, query), Buffer.concat(chunks));
    await openssl(
      ...['ts', '-reply', '-config', 'tsa.cnf', '-queryfile', query, '-out', `${query}.tsr`],
      ...['-signer', 'signer.pem', '-inkey', 'signer.key', '-chain', 'between.pem'],
    );
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
    response.end(await readFile(join(folder, `${query}.tsr`)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`,
    folder,
    openssl,
    async stop() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
