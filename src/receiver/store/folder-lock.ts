// One process a folder: two PGlites on the same files would destroy them. Who holds it is the newest of numbered files in the
// folder, and lives as long as a socket of its own listens: the system closes that when its process dies, however it dies.
//
// A holder that died is followed by a file of the next number, which only one can create, never by removing its file: between
// looking at a dead one and removing it, somebody else may have put a live one in its place. The newest file is therefore
// never removed, and a number below it that was free again is noticed by looking once more after it was taken.
import { createHash, randomBytes } from 'node:crypto';
import { link, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { connect, type Server } from 'node:net';
import { join } from 'node:path';
import { listenIn, reachIn } from './folder-socket.ts';

/** How often a holder looks whether the folder is still its own, in ms: it may have been deleted, or restored from elsewhere. */
const CHECK_INTERVAL = 3000;

/** Takers that came in between; more than ever meet in one folder. */
const MAX_ATTEMPTS = 1000;

const FILE = /^lock-(\d{1,15})$/;
const fileOf = (number: number) => `lock-${number}`;

export interface FolderLock {
  unlock(): Promise<void>;
}

interface LockOptions {
  /** Called once where the folder turns out to be no longer this process's own: it must write nothing there any more. */
  readonly onLost?: (error: Error) => void;
}

/** @throws where another process holds the folder */
export async function lockFolder(folder: string, { onLost }: LockOptions = {}): Promise<FolderLock> {
  const place = await realpath(folder);
  // It listens before anybody can read its name, so a holder never looks dead.
  const name = socketName(place);
  const socket = await listenIn(place, name);
  try {
    const number = await take(place, name, folder);
    await tidy(place, number);
    return holding({ place, folder, name, number, socket, ...(onLost && { onLost }) });
  } catch (error) {
    await close(socket);
    throw error;
  }
}

const socketName = (place: string) =>
  process.platform === 'win32'
    ? `consent-gate-${createHash('sha256').update(place).digest('hex').slice(0, 16)}-${randomBytes(6).toString('hex')}`
    : `lock.${randomBytes(6).toString('hex')}`;

/** Resolves to the number under which the folder is held. */
async function take(place: string, name: string, folder: string): Promise<number> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const before = await newest(place);
    if (before && (await isAlive(place, before))) {
      throw new Error(`The folder ${folder} is in use by another consent-gate process.`);
    }
    const number = before + 1;
    if (!(await create(place, number, name))) continue;
    if ((await newest(place)) === number) return number;
    await rm(join(place, fileOf(number)), { force: true });
  }
  throw new Error(`The folder ${folder} is wanted by too many consent-gate processes at once.`);
}

/** 0 where nobody has held the folder. */
async function newest(place: string): Promise<number> {
  return Math.max(0, ...(await readdir(place)).map((file) => Number(FILE.exec(file)?.[1] ?? 0)));
}

/** False where somebody was faster. The file appears with what is in it, so nobody reads half of it. */
async function create(place: string, number: number, name: string): Promise<boolean> {
  const draft = join(place, `${name}.draft`);
  await writeFile(draft, name);
  try {
    await link(draft, join(place, fileOf(number)));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Empty where the file is gone, because there is a newer one: the next look finds that. */
const read = (place: string, number: number) =>
  readFile(join(place, fileOf(number)), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });

async function isAlive(place: string, number: number): Promise<boolean> {
  const name = await read(place, number);
  if (!name) return false;
  const { path, release } = await reachIn(place, name);
  try {
    return await new Promise((resolve) => {
      const socket = connect(path);
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
      // Only these two say that nobody listens; a full queue of a busy holder says something else.
      socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code !== 'ECONNREFUSED' && code !== 'ENOENT'));
    });
  } finally {
    await release();
  }
}

/** Takes away what earlier holders left. */
async function tidy(place: string, number: number): Promise<void> {
  for (const file of await readdir(place)) {
    const earlier = Number(FILE.exec(file)?.[1] ?? number);
    if (earlier >= number) continue;
    const name = await read(place, earlier);
    if (/^lock\.[\da-f]+$/.test(name)) await rm(join(place, name), { force: true });
    await rm(join(place, file), { force: true });
  }
}

interface Held extends LockOptions {
  readonly place: string;
  readonly folder: string;
  readonly name: string;
  readonly number: number;
  readonly socket: Server;
}

function holding({ place, folder, name, number, socket, onLost }: Held): FolderLock {
  const check = setInterval(async () => {
    const own = async () => (await newest(place)) === number && (await read(place, number)) === name;
    if (await own().catch(() => false)) return;
    clearInterval(check);
    onLost?.(new Error(`The folder ${folder} was taken from this process, or removed: nothing more is written to it.`));
  }, CHECK_INTERVAL).unref();
  return {
    // The file stays, naming a socket on which nobody listens: its number must not come again.
    async unlock() {
      clearInterval(check);
      await close(socket);
    },
  };
}

const close = (socket: Server) => new Promise<void>((resolve) => socket.close(() => resolve()));
