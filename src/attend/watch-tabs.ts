// Other tabs, other times: whenever the stored choice may have changed behind this page's back, it looks again.

/**
 * @param look called when another tab has written something, and when this page comes back: from the back-forward cache, from
 * sleep, from being prerendered
 * @param signal aborted when nobody is to look any more
 */
export function watchTabs(window: Window, look: () => void, signal: AbortSignal): void {
  for (const type of ['storage', 'pageshow', 'visibilitychange', 'prerenderingchange']) {
    window.addEventListener(
      type,
      // Every page is shown once as it loads: only one out of the back-forward cache has news. Reading a cookie waits for
      // another process of the browser.
      (event) => (event as Partial<PageTransitionEvent>).persisted !== false && look(),
      // Some are fired at the document and do not bubble, but all pass here on their way down.
      { capture: true, signal },
    );
  }
}
