// Reads what the parts have noted, as performance marks: faults go into the page, and with `?consent-gate-debug` everything into the
// console, with its time.
import type { Asked } from '../core/asked-of-google.ts';
import type { GuidePage, Tell } from './finding.ts';

const PREFIX = 'consent-gate: ';

interface Telling {
  readonly window: Window & typeof globalThis;
  /** Whether the owner asked for all of it. */
  readonly isAsked: boolean;
  readonly show: Tell;
  explain(asked: Asked): void;
}

/** Times are ms since the page was asked for. @returns a stop */
export function tellNotes({ window, isAsked, show, explain }: Telling): () => void {
  const { PerformanceObserver, MutationObserver, console, document } = window;

  function take({ name, startTime, detail }: PerformanceMark): void {
    if (!name.startsWith(PREFIX)) return;
    if (isAsked) console.info(`${name} (${Math.round(startTime)} ms)`);
    const text = name.slice(PREFIX.length);
    if (typeof detail === 'string') show({ level: detail as never, text, readOn: pageFor(text) });
    else if (detail) explain(detail);
  }

  const told = new PerformanceObserver((list) => (list.getEntries() as PerformanceMark[]).forEach(take));
  told.observe({ type: 'mark', buffered: true });

  // Scripts are held and let go by their type.
  const released = new WeakSet<Node>();
  function look(script: HTMLScriptElement): void {
    if (script.type === 'text/plain' || !script.dataset.consent || released.has(script)) return;
    released.add(script);
    window.performance.mark(`${PREFIX}released ${script.src || script.text}`);
  }
  const types = new MutationObserver((records) => {
    for (const { target } of records) look(target as HTMLScriptElement);
  });
  if (isAsked) {
    for (const script of document.querySelectorAll<HTMLScriptElement>('script[data-consent]')) look(script);
    types.observe(document, { subtree: true, attributeFilter: ['type'] });
  }
  return () => {
    told.disconnect();
    types.disconnect();
  };
}

function pageFor(text: string): GuidePage {
  if (!/^https?:/.test(text)) return 'Options';
  return / was asked for /.test(text) ? 'What no script can prevent' : 'The event';
}
