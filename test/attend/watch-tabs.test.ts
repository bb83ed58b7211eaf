// When a page looks again at what is stored. The events' own timing is the browser's business.
import { expect, test } from 'vitest';
import { watchTabs } from '../../src/attend/watch-tabs.ts';

/** A window as far as it is asked for, and how often the page has looked. */
function watched() {
  const target = new EventTarget();
  let looks = 0;
  const stop = new AbortController();
  watchTabs(
    target as Window,
    () => {
      looks++;
    },
    stop.signal,
  );
  const dispatch = (type: string, more = {}) => target.dispatchEvent(Object.assign(new Event(type), more));
  return { dispatch, stop, looks: () => looks };
}

test('a page that has just been loaded has looked already', () => {
  const { dispatch, looks } = watched();
  dispatch('pageshow', { persisted: false });
  expect(looks()).toBe(0);
});

test.each([
  ['it comes out of the back-forward cache', 'pageshow', { persisted: true }],
  ['another tab has written', 'storage', {}],
  ['it comes into sight', 'visibilitychange', {}],
  ['it is shown after being prerendered', 'prerenderingchange', {}],
])('a page looks again when %s, until it is stopped', (_, type, more) => {
  const { dispatch, looks, stop } = watched();
  dispatch(type, more);
  expect(looks()).toBe(1);
  stop.abort();
  dispatch(type, more);
  expect(looks()).toBe(1);
});
