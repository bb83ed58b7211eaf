// What the console of a visit says that may tell an owner what is wrong.
import type { ConsoleMessage, Page } from 'playwright-core';
import type { SeenMessage } from './facts.ts';
import { address } from './page-values.ts';

/** Different ones; a page may write millions. */
const MOST = 50;

/** Collects errors, and whatever warns, each once. */
export function listenToConsole(page: Page): () => readonly SeenMessage[] {
  const seen = new Map<string, SeenMessage>();
  const add = (level: SeenMessage['level'], said: string, from: string) => {
    if (seen.size >= MOST) return;
    const message = { level, text: address(said), from: address(from) };
    seen.set(JSON.stringify(message), message);
  };
  page.on('console', (message: ConsoleMessage) => {
    const level = message.type();
    if (level === 'error' || level === 'warning') add(level, message.text(), message.location().url);
  });
  // `stack` names the files.
  page.on('pageerror', ({ message, stack = '' }) =>
    add('error', `Uncaught ${message}`, /https?:[^\s)]*/.exec(stack)?.[0] ?? ''),
  );
  return () => [...seen.values()];
}
