// What PGlite alone does not do: reach the disk, keep others out of its folder, come back after it died.
import { fsyncSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lockFolder } from '../../../src/receiver/store/folder-lock.ts';
import { connectPGlite } from '../../../src/receiver/store/open-pglite.ts';
import { explainMissing } from '../../../src/receiver/store/optional-package.ts';
import { reviving } from '../../../src/receiver/store/reviving-pglite.ts';

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  return { ...fs, fsyncSync: vi.fn(fs.fsyncSync) };
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consent-gate-pglite-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a commit', () => {
  it('has been written through to the disk before it is answered', async () => {
    const database = await connectPGlite(join(folder, 'durable'));
    expect((await database.query("select current_setting('fsync') as fsync")).rows).toEqual([{ fsync: 'on' }]);
    await database.query('create table kept (value int)');
    for (let value = 0; value < 3; value++) {
      vi.mocked(fsyncSync).mockClear();
      await database.query('insert into kept values ($1)', [value]);
      expect(fsyncSync).toHaveBeenCalled();
    }
    await database.close?.();
  }, 60_000);
});

describe('the lock on a folder', () => {
  it('keeps a second holder out by whatever path it comes, until the first lets go', async () => {
    const path = join(folder, 'locked');
    await mkdir(path);
    await symlink(path, join(folder, 'link'));
    const { unlock } = await lockFolder(path);
    await expect(lockFolder(path)).rejects.toThrow(`The folder ${path} is in use by another consent-gate process.`);
    await expect(lockFolder(join(folder, 'link'))).rejects.toThrow('is in use');
    await unlock();
    await (await lockFolder(path)).unlock();
  });

  it('works at the end of a path that is too long for a socket', async () => {
    const path = join(folder, 'x'.repeat(120));
    await mkdir(path);
    const { unlock } = await lockFolder(path);
    await expect(lockFolder(path)).rejects.toThrow('is in use');
    await unlock();
  });

  // A holder that was killed leaves its file; looking at it and taking its place are two steps.
  it('is taken by one of many that find a dead holder at once, and leaves nothing of those before', async () => {
    const path = join(folder, 'dead');
    await mkdir(path);
    await (await lockFolder(path)).unlock();
    for (let round = 0; round < 20; round++) {
      const starters = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(path)));
      const holders = starters.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      expect(holders).toHaveLength(1);
      await holders[0]?.unlock();
    }
    expect(await readdir(path)).toHaveLength(1);
  });

  it('tells a holder whose folder was restored from elsewhere, and its database writes nothing more', async () => {
    const path = join(folder, 'restored');
    let told: (error: Error) => void = () => {};
    const lost = new Promise<Error>((resolve) => {
      told = resolve;
    });
    const database = await connectPGlite(path, { onFolderLost: told });
    await writeFile(join(path, 'lock-99'), 'lock.of-somebody-else');
    expect((await lost).message).toContain(`The folder ${path} was taken from this process`);
    await expect(database.query('select 1')).rejects.toThrow('was taken from this process');
    await database.close?.();
  }, 60_000);
});

describe('a PGlite that died', () => {
  const panic = Object.assign(new Error('no space left'), { severity: 'PANIC', code: '53100' });

  /** Servers that do as they are told: PANIC at `die`, never answer after it, and answer everything else. */
  function servers() {
    const started: string[][] = [];
    let broken = false;
    const start = async () => {
      if (broken) throw new Error('cannot start');
      const queries: string[] = [];
      started.push(queries);
      let dead = false;
      const query = (text: string) => {
        queries.push(text);
        if (text === 'refuse')
          return Promise.reject(Object.assign(new Error('no'), { severity: 'ERROR', code: '23505' }));
        if (text === 'die') {
          dead = true;
          return Promise.reject(panic);
        }
        return dead || text === 'hang' ? new Promise(() => {}) : Promise.resolve({ rows: [] });
      };
      return { query, close: async () => {} } as unknown as PGlite;
    };
    return {
      start,
      started,
      setBroken: (now: boolean) => {
        broken = now;
      },
    };
  }

  it('fails what waits for it, and the next query finds another in its place', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { start, started } = servers();
    const database = await reviving(start, async () => {});
    const waiting = database.query('hang');
    await expect(database.query('die')).rejects.toBe(panic);
    await expect(waiting).rejects.toBe(panic);
    await expect(database.query('too soon')).rejects.toBe(panic);
    vi.advanceTimersByTime(1001);
    await Promise.all([database.query('a'), database.query('b')]);
    expect(started).toEqual([
      ['hang', 'die'],
      ['a', 'b'],
    ]);
    vi.useRealTimers();
  });

  it('is tried again after a pause where it cannot start yet', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { start, started, setBroken } = servers();
    const database = await reviving(start, async () => {});
    await database.query('die').catch(() => {});
    setBroken(true);
    vi.advanceTimersByTime(1001);
    await expect(database.query('a')).rejects.toThrow('cannot start');
    setBroken(false);
    await expect(database.query('b')).rejects.toThrow('cannot start');
    vi.advanceTimersByTime(1001);
    await database.query('c');
    expect(started).toEqual([['die'], ['c']]);
    vi.useRealTimers();
  });

  it('is not what refuses a row', async () => {
    const { start, started } = servers();
    const database = await reviving(start, async () => {});
    await expect(database.query('refuse')).rejects.toThrow('no');
    await database.query('a');
    expect(started).toEqual([['refuse', 'a']]);
  });
});

it.each(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'])(
  'a missing driver is named with the way to install it: %s',
  (code) => {
    const missing = Object.assign(new Error('Cannot find package'), { code });
    expect(String(explainMissing('pg', missing))).toContain('npm install pg');
    const other = new Error('other');
    expect(explainMissing('pg', other)).toBe(other);
  },
);
