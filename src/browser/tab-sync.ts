// Other tabs and other times: whenever the stored choice may have changed behind this page's back, it looks again.

/**
 * @param look called when another tab has decided, or when this page comes back (from the back-forward cache, from sleep)
 * @returns `tell`, to be called after a decision here, and `stop`
 */
export function syncTabs(window: Window & typeof globalThis, look: () => void): { tell(): void; stop(): void } {
  const { document } = window;
  const channel = new window.BroadcastChannel('consent-gate');
  const onReturn = () => {
    if (document.visibilityState === 'visible') look();
  };
  channel.addEventListener('message', look);
  window.addEventListener('pageshow', onReturn);
  document.addEventListener('visibilitychange', onReturn);
  return {
    tell: () => channel.postMessage(0),
    stop() {
      channel.close();
      window.removeEventListener('pageshow', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
    },
  };
}
