import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again until the answer is truthy, for what no engine announces. While a page is being replaced every question fails;
 * that is no answer either. Fails after `timeout` ms, naming what was waited for.
 */
export async function until<Result>(what: string, ask: () => Promise<Result>, timeout = 10_000): Promise<Result> {
  const end = performance.now() + timeout;
  let fault: unknown;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
      fault = undefined;
    } catch (error) {
      fault = error;
    }
    await pause(25);
  }
  throw new Error(`Waited ${timeout} ms in vain for ${what}`, { cause: fault });
}
