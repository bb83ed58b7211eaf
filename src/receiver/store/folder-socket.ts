// A listening socket in a folder, however long the folder's path is.
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Socket paths end at 104 bytes on macOS and at 108 on Linux. */
const MAX_SOCKET_PATH = 100;

interface Reached {
  readonly path: string;
  /** Call it when the path is no longer needed. */
  release(): Promise<void>;
}

/**
 * The path by which a socket of this name is reached. The limit is on the path as it is given, so a folder that lies too deep
 * is reached by a short link to it; the socket is in the folder all the same, where every process finds it.
 */
export async function reachIn(folder: string, name: string): Promise<Reached> {
  if (process.platform === 'win32') return { path: `\\\\.\\pipe\\${name}`, release: async () => {} };
  const path = join(folder, name);
  if (Buffer.byteLength(path) <= MAX_SOCKET_PATH) return { path, release: async () => {} };
  const shortcut = await mkdtemp(join(tmpdir(), 'consent-gate-'));
  await symlink(folder, join(shortcut, 'f'));
  return { path: join(shortcut, 'f', name), release: () => rm(shortcut, { recursive: true, force: true }) };
}

/** Keeps no process alive. */
export async function listenIn(folder: string, name: string): Promise<Server> {
  const { path, release } = await reachIn(folder, name);
  const server = createServer((socket) => socket.destroy());
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(path, () => resolve());
    });
  } finally {
    await release();
  }
  // Node removes the path that it was given, which a short link no longer leads to.
  server.once('close', () => void rm(join(folder, name), { force: true }));
  return server.unref();
}
