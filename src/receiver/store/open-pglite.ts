// A store in a folder: PostgreSQL compiled to WebAssembly, inside this process. The default, because it needs no server.
import { existsSync, fsyncSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { explainMissing } from './optional-package.ts';
import { reviving } from './reviving-pglite.ts';
import { openStore, type SqlStore } from './store.ts';

/**
 * @param folder created where it is missing; held by one process at a time
 * @throws where another process holds the folder, or `@electric-sql/pglite` is not installed
 */
export async function openPGlite(folder: string): Promise<SqlStore> {
  const database = await connectPGlite(folder);
  try {
    return await openStore(database);
  } catch (error) {
    await database.close?.();
    throw error;
  }
}

const dataIn = (folder: string) => join(folder, 'pglite');

/** Whether a receiver has kept records in this folder. */
export const isPGlite = (folder: string) => existsSync(dataIn(folder));

export interface PGliteOptions {
  /**
   * Called where the folder is no longer this process's own: it was deleted, or restored from elsewhere. Every query fails from
   * then on, because writing would destroy what another process keeps there.
   * @default ignored
   */
  readonly onFolderLost?: (error: Error) => void;
}

/** The bare database in the folder, for commands that need no receiver. */
export async function connectPGlite(folder: string, { onFolderLost }: PGliteOptions = {}): Promise<Database> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let abandon: ((error: Error) => void) | undefined;
  const { unlock } = await lockFolder(folder, {
    onLost(error) {
      abandon?.(error);
      onFolderLost?.(error);
    },
  });
  try {
    const database = await reviving(() => startDurably(dataIn(folder)), unlock);
    abandon = database.abandon;
    return database;
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function loadPGlite() {
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    const { NodeFS } = await import('@electric-sql/pglite/nodefs');
    return { PGlite, NodeFS };
  } catch (error) {
    throw explainMissing('@electric-sql/pglite', error);
  }
}

interface NodeFsModule {
  NODEFS?: { stream_ops: { fsync?: (stream: { nfd: number }) => number } };
}

/**
 * PGlite starts with fsync off, and its file layer has none: a commit would survive a crash of the process, not one of the
 * machine. Here the file layer gets an fsync and the server is told to use it, so that "stored" means on the disk.
 */
async function startDurably(dataFolder: string) {
  const { PGlite, NodeFS } = await loadPGlite();
  class SyncedNodeFS extends NodeFS {
    override async init(...args: Parameters<InstanceType<typeof NodeFS>['init']>) {
      const { emscriptenOpts } = await super.init(...args);
      const addFsync = (module: NodeFsModule) => {
        if (!module.NODEFS) throw new Error('This version of @electric-sql/pglite cannot write durably: use 0.5.');
        module.NODEFS.stream_ops.fsync = ({ nfd }) => {
          fsyncSync(nfd);
          return 0;
        };
      };
      return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } };
    }
  }
  return await PGlite.create({
    fs: new SyncedNodeFS(dataFolder),
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
    ],
  });
}
