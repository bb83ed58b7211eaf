import { expect, test, vi } from 'vitest';
import { tellTabs } from '../../src/recorder/tell-tabs.ts';

test('other tabs are told again, because the cookie may reach them after the news of it', () => {
  vi.useFakeTimers();
  const localStorage = { setItem: vi.fn(), removeItem: vi.fn() };
  tellTabs({ localStorage, setTimeout } as unknown as Window);
  expect(localStorage.setItem).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(2000);
  expect(localStorage.setItem).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
