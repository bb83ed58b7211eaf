// `?consent-gate-debug` in the address: what the gate does is noted as performance marks, which keep their time and show in
// the browser's own tools too, and told in the console by the recorder.
import type { Note } from '../core/ports.ts';

const PREFIX = 'consent-gate: ';

/** What notes, where the owner asked for it. */
export const noteFor = (window: Window): Note | undefined =>
  /consent-gate-debug/.test(window.location.search) ? (what) => window.performance.mark(PREFIX + what) : undefined;

/** Tells in the console, where the owner asked for it, what has been noted and what will be; times are ms since the page was asked for. */
export function tellNotes(window: Window & typeof globalThis): () => void {
  const { PerformanceObserver, MutationObserver, console, document } = window;
  const note = noteFor(window);
  if (!note) return () => {};
  const told = new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name.startsWith(PREFIX)) console.info(`${name} (${Math.round(startTime)} ms)`);
    }
  });
  told.observe({ type: 'mark', buffered: true });
  // Scripts are held and let go by their type.
  const released = new WeakSet<Node>();
  const types = new MutationObserver((records) => {
    for (const { target, oldValue } of records) {
      const script = target as HTMLScriptElement;
      if (oldValue !== 'text/plain' || script.type === oldValue || !script.dataset.consent || released.has(script))
        continue;
      released.add(script);
      note(`released ${script.src || script.text}`);
    }
  });
  types.observe(document, { subtree: true, attributeFilter: ['type'], attributeOldValue: true });
  return () => {
    told.disconnect();
    types.disconnect();
  };
}
