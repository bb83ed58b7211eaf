// Tells the other tabs of a decision here, which `attend/watch-tabs.ts` listens for. Where storage is blocked they learn of it when
// they come into sight.

/** Written and taken out again at each decision, because writing is what other tabs are told of. */
const KEY = 'consent_gate_decided';

/** A cookie and the news of it go different ways to another tab of WebKit's, and either may be first: when to tell again, in ms. */
const AGAIN = 1000;

export function tellTabs(window: Window): void {
  const tell = () => {
    try {
      window.localStorage.setItem(KEY, '');
      window.localStorage.removeItem(KEY);
    } catch {}
  };
  tell();
  window.setTimeout(tell, AGAIN);
}
