// Hits need no element: `fetch`, `XMLHttpRequest` and `sendBeacon` carry them too. The guard wraps these before Google's code
// first runs and decides at each call, so that code which kept its own reference is held as well, and code that was loaded
// under a yes falls silent at a withdrawal.
import { deferring, undo, wrap } from './wrap.ts';

/**
 * @param hold asked for each request; `true`: it is not to be sent now. It may call `send` later.
 * @returns a restore
 */
export function guardNetwork(
  window: Window & typeof globalThis,
  hold: (address: unknown, send: () => unknown) => boolean | '' | undefined,
): () => void {
  const { XMLHttpRequest, Navigator, Response } = window;
  const opened = new WeakMap<object, unknown>();
  return undo([
    ...['fetch', 'fetchLater'].map((name) =>
      wrap(
        window,
        name,
        deferring((_, [input], send) =>
          // The caller is told that all is well: an error would make it try again, or break a page that waits for it.
          hold((input as Partial<Request> | undefined)?.url ?? input, send)
            ? Promise.resolve(new Response(null, { status: 204 }))
            : send(),
        ),
      ),
    ),
    wrap(
      Navigator.prototype,
      'sendBeacon',
      deferring((_, [address], send) => hold(address, send) || send()),
    ),
    wrap(
      XMLHttpRequest.prototype,
      'open',
      deferring((request, [, address], open) => {
        opened.set(request as object, address);
        return open();
      }),
    ),
    wrap(
      XMLHttpRequest.prototype,
      'send',
      deferring((request, _, send) => (hold(opened.get(request as object), send) ? undefined : send())),
    ),
  ]);
}
