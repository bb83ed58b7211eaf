// When a page looks again at what is stored. The events' own timing is the browser's business.
import { expect, test, vi } from 'vitest';
import { tellTabs, watchTabs } from '../../src/attend/tab-sync.ts';

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

test('other tabs are told again, because the cookie may reach them after the news of it', () => {
  vi.useFakeTimers();
  const localStorage = { setItem: vi.fn(), removeItem: vi.fn() };
  tellTabs({ localStorage, setTimeout } as unknown as Window);
  expect(localStorage.setItem).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(2000);
  expect(localStorage.setItem).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
