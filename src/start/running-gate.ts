// Which gate runs in this page. One may be enough for everybody: two would wrap the page's built-ins twice and ask twice.
import type { ConsentGate } from '../core/consent-gate.ts';
import { serverGate } from './server-gate.ts';
import { hasTagsGate, type TagsPage } from './tags-gate.ts';

// Kept on the window and not in this module: a page may hold two copies of the package (two bundles, a hot reload).
const RUNNING = Symbol.for('consent-gate');

interface Page extends TagsPage {
  [RUNNING]?: ConsentGate;
}

const page = () => (typeof window === 'undefined' ? null : (window as Window & Page));

/** The gate of the pasted tag or of `startConsentGate`; where there is none (yet), one that allows nothing. */
export function runningGate(): ConsentGate {
  const here = page();
  return here?.[RUNNING] ?? (here && hasTagsGate() ? here.consentGate : null) ?? serverGate;
}

/** Starts a gate in this page unless one runs; none where there is no page. */
export function startOnce(start: (window: Window & typeof globalThis) => ConsentGate): ConsentGate {
  const here = page();
  const running = runningGate();
  if (!here || running !== serverGate) return running;
  const gate = start(window);
  const { stop } = gate;
  gate.stop = () => {
    delete here[RUNNING];
    stop();
  };
  here[RUNNING] = gate;
  return gate;
}
