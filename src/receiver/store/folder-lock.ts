// One process a folder: two PGlites on the same files would destroy them. The lock is a listening socket, because the
// system lets go of it when its process dies, however it dies; a file with a process number in it would stay.
import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** Socket paths end at 104 bytes on macOS and at 108 on Linux. */
const MAX_SOCKET_PATH = 100;

/** @throws where another process holds the folder. Resolves to the function that lets go. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = socketPath(await realpath(folder));
  let server = await listen(path);
  if (!server) {
    if (await answers(path)) throw new Error(`The folder ${folder} is in use by another consent-gate process.`);
    await rm(path, { force: true }); // left behind by a process that was killed
    server = await listen(path);
    if (!server) throw new Error(`The folder ${folder} was taken by another consent-gate process just now.`);
  }
  const held = server;
  return () => new Promise((resolve) => held.close(() => resolve()));
}

function socketPath(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\consent-gate-${name}`;
  const absolute = join(folder, 'lock');
  const shortest = [absolute, relative(process.cwd(), absolute)].sort((a, b) => a.length - b.length)[0] ?? absolute;
  return Buffer.byteLength(shortest) <= MAX_SOCKET_PATH ? shortest : join(tmpdir(), `consent-gate-${name}.lock`);
}

function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(path, () => resolve(server.unref()));
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
