// A log whose reader is gone, stuck or out of disk.
import { expect, it } from 'vitest';
import { createLog } from '../../../src/receiver/commands/log.ts';

function reader() {
  const state = { text: '', failing: false, stuck: false };
  const log = createLog((text, done) => {
    if (state.stuck) return;
    // A full disk takes the first bytes of a line.
    state.text += state.failing ? text.slice(0, 5) : text;
    done(state.failing ? new Error('ENOSPC') : null);
  });
  const lines = () =>
    state.text.split('\n').flatMap((line) => {
      try {
        return [JSON.parse(line)];
      } catch {
        return [];
      }
    });
  return { state, log, lines };
}

it('says how many lines were lost as soon as it can, and each of those after it is whole', () => {
  const { state, log, lines } = reader();
  log('info', 'first');
  state.failing = true;
  for (let line = 0; line < 3; line++) log('info', 'lost');
  state.failing = false;
  log('info', 'last');
  log('info', 'after');
  expect(lines()).toMatchObject([
    { message: 'first' },
    { level: 'error', message: 'log lines were lost', lost: 3 },
    { message: 'last' },
    { message: 'after' },
  ]);
});

it('keeps no more than a megabyte for a reader that takes nothing', () => {
  const held: ((error?: Error | null) => void)[] = [];
  let bytes = 0;
  let last = '';
  const log = createLog((text, done) => {
    held.push(done);
    bytes += text.length;
    last = text;
  });
  for (let line = 0; line < 20_000; line++) log('info', 'a line of some length', { field: 'x'.repeat(100) });
  expect(bytes).toBeLessThan(1_100_000);
  const taken = held.length;
  for (const done of held) done();
  log('info', 'after');
  expect(JSON.parse(last.split('\n')[0] ?? '')).toMatchObject({ message: 'log lines were lost', lost: 20_000 - taken });
});
