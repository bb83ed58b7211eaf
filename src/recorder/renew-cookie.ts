// Safari forgets after seven days what a script has stored, but not a cookie that a server has set. So the endpoint is
// asked to set the visitor's cookie once more, as it is (see `receiver/intake/consent-cookie.ts`).
import type { Endpoint } from './endpoint.ts';

export interface Renewal {
  /** Asks once. Resolves when the answer is here, or when there will be none: an endpoint need not understand this. */
  ask(): Promise<void>;
  /** The cookie is about to change: an answer that is still to come would put the old one back. */
  cancel(): void;
}

export function createRenewal(window: Window & typeof globalThis, { url, type }: Endpoint): Renewal {
  const fetch = window.fetch.bind(window);
  let request: AbortController | undefined;
  const cancel = () => request?.abort();
  return {
    async ask() {
      cancel();
      request = new AbortController();
      const { signal } = request;
      // Not `keepalive`: nobody could call it off. And a page that is kept for the way back might take its answer still.
      window.addEventListener('pagehide', cancel, { signal });
      await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body: '{"events":[]}',
        credentials: 'include',
        signal,
      }).catch(() => {});
    },
    cancel,
  };
}

/** Renewed at most so often, in ms. */
export const RENEW_EVERY = 86_400_000;
