import { expect, it } from 'vitest';
import { everLater } from '../../src/core/ever-later.ts';

it('waits for nothing at first, ever longer for who undoes it at once, and forgets', () => {
  const later = everLater(200);
  expect(later.pause(1_000)).toBe(0);
  later.done(1_000);
  const pauses = [];
  let now = 1_000;
  for (let round = 0; round < 4; round++) {
    const pause = later.pause(now);
    pauses.push(pause);
    now += pause;
    later.done(now);
  }
  expect(pauses).toEqual([50, 150, 350, 750]);
  expect(later.pause(now + 2_000)).toBe(0);
});
