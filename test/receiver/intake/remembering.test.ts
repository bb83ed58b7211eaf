import { describe, expect, it } from 'vitest';
import type { Problems, Read } from '../../../src/receiver/intake/checks.ts';
import { remembering } from '../../../src/receiver/intake/remembering.ts';

const NOTICE = { title: 'Cookies', buttons: ['Accept', 'Decline'], categories: [{ id: 'necessary' }] };

/** Rebuilds whatever has a title, as the real reader does, and counts how often it is asked. */
function countingReader() {
  let asked = 0;
  const read: Read<object> = (value, problems) => {
    asked++;
    if (typeof value === 'object' && value !== null && 'title' in value) return structuredClone(value);
    problems.push('.title: expected a text');
    return undefined;
  };
  return { read, asked: () => asked };
}

describe('a reader that remembers', () => {
  it('gives the same object for equal input, in whatever order its fields come', () => {
    const { read, asked } = countingReader();
    const remember = remembering(read);
    const first = remember(structuredClone(NOTICE), []);
    const { title, ...rest } = structuredClone(NOTICE);
    expect(remember({ ...rest, title }, [])).toBe(first);
    expect(first).toEqual(NOTICE);
    expect(asked()).toBe(1);
  });

  it.each([
    ['another text', { ...NOTICE, title: 'Biscuits' }],
    ['buttons in another order', { ...NOTICE, buttons: ['Decline', 'Accept'] }],
    ['one button less', { ...NOTICE, buttons: ['Accept'] }],
    ['one button more', { ...NOTICE, buttons: ['Accept', 'Decline', 'Settings'] }],
    ['a field more, deep inside', { ...NOTICE, categories: [{ id: 'necessary', label: 'Necessary' }] }],
    ['a field less', { title: NOTICE.title, buttons: NOTICE.buttons }],
    ['an object for a list', { ...NOTICE, buttons: { 0: 'Accept', 1: 'Decline' } }],
    ['null for a list', { ...NOTICE, buttons: null }],
    [
      'a field of the prototype’s name',
      JSON.parse(`{"__proto__":[],"title":"Cookies","buttons":["Accept","Decline"]}`),
    ],
  ])('reads %s anew', (_name, other) => {
    const { read, asked } = countingReader();
    const remember = remembering(read);
    remember(NOTICE, []);
    expect(remember(other, [])).toEqual(other);
    expect(asked()).toBe(2);
  });

  it('names the faults of faulty input each time', () => {
    const { read } = countingReader();
    const remember = remembering(read);
    for (const _round of [1, 2]) {
      const problems: Problems = [];
      expect(remember({ titel: 'Cookies' }, problems)).toBeUndefined();
      expect(problems).toEqual(['.title: expected a text']);
    }
  });

  it('forgets what has not come for long, and keeps what comes again and again', () => {
    const { read } = countingReader();
    const remember = remembering(read);
    const rare = remember({ title: 'rare' }, []);
    const frequent = remember(NOTICE, []);
    for (let index = 0; index < 100; index++) {
      remember({ title: `another ${index}` }, []);
      expect(remember(structuredClone(NOTICE), [])).toBe(frequent);
    }
    expect(remember({ title: 'rare' }, [])).not.toBe(rare);
  });

  it('is not led deeper than what it knows', () => {
    const remember = remembering((value) => value as object);
    remember({ title: ['Cookies'] }, []);
    const deep = { title: JSON.parse(`${'['.repeat(30_000)}${']'.repeat(30_000)}`) };
    expect(remember(deep, [])).toBe(deep);
  });
});
