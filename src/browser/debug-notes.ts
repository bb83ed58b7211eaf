// `?consent-gate-debug` in the address: what the gate does is noted as performance marks, which keep their time and show in
// the browser's own tools too, and told in the console by the recorder.
import type { Note } from '../core/ports.ts';

const PREFIX = 'consent-gate: ';

/** What notes, where the owner asked for it. */
export const noteFor = (window: Window): Note | undefined =>
  /consent-gate-debug/.test(window.location.search) ? (what) => window.performance.mark(PREFIX + what) : undefined;

/** Tells in the console what has been noted and what will be; times are ms since the page was asked for. */
export function tellNotes({ PerformanceObserver, console }: Window & typeof globalThis): () => void {
  const observer = new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name.startsWith(PREFIX)) console.info(`${name} (${Math.round(startTime)} ms)`);
    }
  });
  observer.observe({ type: 'mark', buffered: true });
  return () => observer.disconnect();
}
