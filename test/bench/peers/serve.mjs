// Serves the pages and every tool's files as a site would: compressed beforehand, files kept for a day, pages asked for anew.
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { extname, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';
import { HOST } from './browser.mjs';
import { HOST_FILES, hostPage } from './host-page.mjs';

/** @typedef {import('./peers.mjs').Peer} Peer */
/** @typedef {{ raw: number, gzip: number, brotli: number }} Bytes */
/** @typedef {{ type: string, body: Buffer, packed: Buffer, bytes: Bytes }} Served */

/** @type {Record<string, string>} */
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.html': 'text/html' };

/** @param {string | Buffer} content @param {string} type @returns {Served} */
export function pack(content, type) {
  const body = Buffer.from(content);
  // Long pages of the growth test would take seconds at the highest quality, which is for files.
  const quality = body.length > 500_000 ? 5 : 11;
  const packed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  const bytes = { raw: body.length, gzip: gzipSync(body, { level: 9 }).length, brotli: packed.length };
  return { type, body, packed, bytes };
}

/**
 * @param {readonly Peer[]} peers
 * @param {Record<string, string>} pages HTML by its path, besides those of the peers
 */
export async function serve(peers, pages) {
  /** @type {Map<string, Served | null>} */
  const known = new Map();
  for (const [path, { type, body }] of Object.entries(HOST_FILES)) known.set(path, pack(body, type));
  for (const [path, html] of Object.entries(pages)) known.set(path, pack(html, 'text/html'));
  /** For visitors whose request has no cookie of the tool's. @type {Map<string, { cookie: string, page: Served }>} */
  const newcomers = new Map();
  for (const { id, files = {}, placed, newcomer, cookie } of peers) {
    known.set(`/${id}/`, pack(hostPage(placed), 'text/html'));
    if (newcomer && cookie) newcomers.set(`/${id}/`, { cookie, page: pack(hostPage(newcomer), 'text/html') });
    for (const [name, code] of Object.entries(files)) known.set(`/${id}/${name}`, pack(code, 'text/javascript'));
  }

  /** @param {string} path */
  function find(path) {
    if (known.has(path)) return known.get(path) ?? null;
    const peer = peers.find(({ id }) => path.startsWith(`/${id}/`));
    const type = TYPES[extname(path)];
    let found = null;
    try {
      if (peer?.folder && type)
        found = pack(readFileSync(`${peer.folder}/${normalize(path.slice(peer.id.length + 2))}`), type);
    } catch {
      // No such file: 404 below.
    }
    known.set(path, found);
    return found;
  }

  /** Paths asked for since `start`. @type {string[]} */
  let asked = [];
  /** @type {{ module: typeof import('../../browser/harness/certificate.ts') }} */
  const { module: certificates } = await runnerImport(
    fileURLToPath(new URL('../../browser/harness/certificate.ts', import.meta.url)),
  );
  const certificate = certificates.makeCertificate([HOST]);
  const server = createServer(certificate, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const newcomer = newcomers.get(pathname);
    const isNew = newcomer && !request.headers.cookie?.includes(`${newcomer.cookie}=`);
    const file = isNew ? newcomer.page : find(pathname);
    if (!file) {
      response.writeHead(404, { 'content-length': 0 }).end();
      return;
    }
    const keep = file.type === 'text/html' ? 'no-cache' : 'public, max-age=86400';
    response.writeHead(200, {
      'content-type': `${file.type}; charset=utf-8`,
      'content-encoding': 'br',
      'content-length': file.packed.length,
      'cache-control': keep,
      vary: 'accept-encoding',
    });
    response.end(file.packed);
  });
  // Connections stay open from one visit to the next, as they would from a visitor's last page.
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return {
    origin: `https://${HOST}:${address.port}`,
    publicKey: publicKeyOf(certificate.cert),
    /** @param {string} path @param {boolean} [isNew] as a visitor gets it whom the site has not seen */
    bytesOf: (path, isNew) => ((isNew && newcomers.get(path)?.page) || find(path))?.bytes,
    /** Forgets what was asked for; gives it. */
    takeAsked() {
      const before = asked;
      asked = [];
      return before;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** @param {string} certificate in PEM @returns {string} as Chromium wants it */
function publicKeyOf(certificate) {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
