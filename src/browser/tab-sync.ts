// Other tabs and other times: whenever the stored choice may have changed behind this page's back, it looks again.

/**
 * @param look called when another tab has decided, or when this page comes back (from the back-forward cache, from sleep)
 * @param signal aborted when nobody is to look any more
 * @returns what tells the other tabs of a decision here
 */
export function syncTabs(window: Window & typeof globalThis, look: () => void, signal: AbortSignal): () => void {
  const { document } = window;
  let channel: BroadcastChannel | undefined;
  const onReturn = () => {
    if (document.visibilityState === 'visible') look();
  };
  try {
    channel = new window.BroadcastChannel('consent-gate');
    channel.addEventListener('message', look, { signal });
  } catch {
    // Firefox refuses channels where it refuses cookies. Tabs then learn of each other when they come into sight.
  }
  window.addEventListener('pageshow', onReturn, { signal });
  document.addEventListener('visibilitychange', onReturn, { signal });
  return () => channel?.postMessage(0);
}
