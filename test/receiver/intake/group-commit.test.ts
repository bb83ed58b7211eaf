import { describe, expect, it } from 'vitest';
import { createGroupCommit, QueueFullError } from '../../../src/receiver/intake/group-commit.ts';

/** A write that waits to be let through. */
function gate() {
  const batches: number[][] = [];
  const release: ((error?: Error) => void)[] = [];
  const write = (items: readonly number[]) => {
    batches.push([...items]);
    return new Promise<boolean[]>((resolve, reject) => {
      release.push((error) => (error ? reject(error) : resolve(items.map((item) => item % 2 === 0))));
    });
  };
  const started = async (count: number) => {
    while (release.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  return { batches, write, release: (index: number, error?: Error) => release[index]?.(error), started };
}

describe('group commit', () => {
  it('writes what arrives together as one, and gives each its own results', async () => {
    const { batches, write, release, started } = gate();
    const commits = createGroupCommit({ write });
    const answers = [commits.add([1, 2], 10), commits.add([3], 10), commits.add([4], 10)];
    await started(1);
    release(0);
    expect(await Promise.all(answers)).toEqual([[false, true], [false], [true]]);
    expect(batches).toEqual([[1, 2, 3, 4]]);
  });

  it('answers nobody before the write that holds their items has ended', async () => {
    const { batches, write, release, started } = gate();
    const commits = createGroupCommit({ write });
    const settled: string[] = [];
    const first = commits.add([2], 1).then(() => settled.push('first'));
    await started(1);
    const second = commits.add([4], 1).then(() => settled.push('second'));
    expect(settled).toEqual([]);
    release(0);
    await first;
    await started(2);
    expect(settled).toEqual(['first']);
    release(1);
    await second;
    expect(batches).toEqual([[2], [4]]);
  });

  it('bounds a batch, never splitting what came in one request', async () => {
    const { batches, write, release, started } = gate();
    const commits = createGroupCommit({ write, maxBatch: 3 });
    const answers = [commits.add([2, 2], 1), commits.add([4, 4], 1), commits.add([6, 6, 6, 6], 1)];
    for (const index of [0, 1, 2]) {
      await started(index + 1);
      release(index);
    }
    await Promise.all(answers);
    expect(batches).toEqual([
      [2, 2],
      [4, 4],
      [6, 6, 6, 6],
    ]);
  });

  it('refuses what it has no room for, and has room again once it has written', async () => {
    const { write, release, started } = gate();
    const commits = createGroupCommit({ write, maxBytes: 100 });
    const first = commits.add([2], 60);
    await expect(commits.add([4], 41)).rejects.toBeInstanceOf(QueueFullError);
    expect(commits.queuedBytes).toBe(60);
    await started(1);
    release(0);
    await first;
    const second = commits.add([4], 100);
    await started(2);
    release(1);
    expect(await second).toEqual([true]);
  });

  it('tells all of a batch when the write fails, and goes on with the next', async () => {
    const { write, release, started } = gate();
    const commits = createGroupCommit({ write });
    const answers = Promise.allSettled([commits.add([2], 1), commits.add([4], 1)]);
    await started(1);
    release(0, new Error('connection lost'));
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = commits.add([6], 1);
    await started(2);
    release(1);
    expect(await next).toEqual([true]);
    expect(commits.queuedBytes).toBe(0);
  });

  it('lets an item that the database refuses fail alone', async () => {
    const write = async (items: readonly number[]) => {
      if (items.includes(13)) throw Object.assign(new Error('bad row'), { code: '22P02' });
      return items.map(() => true);
    };
    const commits = createGroupCommit({ write });
    const answers = await Promise.allSettled([commits.add([1], 1), commits.add([13], 1), commits.add([2], 1)]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
