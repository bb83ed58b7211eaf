// @vitest-environment happy-dom
// What is held stays held where somebody takes it out of the list at once, as `attend` does after a no.
import { expect, test, vi } from 'vitest';
import type { Waiting } from '../../src/core/ports.ts';
import { createGate } from '../../src/gate/gate.ts';
import { gateContext } from './gate-context.ts';

const HIT = 'https://www.google-analytics.com/g/collect?v=2';

test('a request is not sent where the list of what waits gives nothing back', async () => {
  const page = window as unknown as Window & typeof globalThis;
  const sent = vi.fn(async () => new Response());
  Object.defineProperty(page, 'fetch', { value: sent, configurable: true, writable: true });
  const waiting: Waiting[] = [];
  const taken: unknown[] = [];
  waiting.push = (...entries) => {
    taken.push(...entries.map(({ address }) => address));
    return 0;
  };
  const gate = createGate(gateContext({ waiting }));
  const answer = await page.fetch(HIT);
  const image = document.createElement('img');
  image.setAttribute('src', HIT);
  gate.stop();
  expect(sent).not.toHaveBeenCalled();
  expect(answer.status).toBe(204);
  expect(image.hasAttribute('src')).toBe(false);
  expect(taken).toEqual(expect.arrayContaining([HIT]));
});
