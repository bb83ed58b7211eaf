// What the bindings of all frameworks share: news of the gate that runs in the page, whoever started it.
import { runningGate } from '../start/running-gate.ts';
import { serverGate } from '../start/server-gate.ts';

/**
 * Calls `look` at each change, and when a gate starts later than its caller. A gate says its first word while it is being started,
 * when nobody finds it yet: who asks then asks once more.
 * @returns a stop
 */
export function followGate(look: () => void): () => void {
  let following = true;
  const again = () => {
    if (following) look();
  };
  const listener = () => {
    if (runningGate() === serverGate) queueMicrotask(again);
    else look();
  };
  document.addEventListener('consent-gate:change', listener);
  return () => {
    following = false;
    document.removeEventListener('consent-gate:change', listener);
  };
}
