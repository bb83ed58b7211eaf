// Hits need no script element: `fetch`, `XMLHttpRequest`, `sendBeacon` and images carry them. The guard wraps these before
// Google's code first runs and decides at each call, so that code which kept its own reference is held as well, and code
// that was loaded under a yes falls silent at a withdrawal.
import { wrap } from './wrap.ts';

/** @returns a restore */
export function guardNetwork(window: Window & typeof globalThis, isBlocked: (address: unknown) => boolean): () => void {
  const { XMLHttpRequest, Navigator, HTMLImageElement, Response, Request } = window;
  const silenced = new WeakSet<object>();
  const restores = [
    // The caller is told that all is well: an error would make it try again, or break a page that waits for it.
    wrap(window, 'fetch', (_, [input], original) =>
      isBlocked(input instanceof Request ? input.url : input)
        ? Promise.resolve(new Response(null, { status: 204 }))
        : original(),
    ),
    wrap(Navigator.prototype, 'sendBeacon', (_, [url], original) => isBlocked(url) || original()),
    wrap(XMLHttpRequest.prototype, 'open', (request, [, url], original) => {
      if (isBlocked(url)) silenced.add(request as object);
      else silenced.delete(request as object);
      return original();
    }),
    wrap(XMLHttpRequest.prototype, 'send', (request, _, original) =>
      silenced.has(request as object) ? undefined : original(),
    ),
    wrap(HTMLImageElement.prototype, 'src', (_, [src], original) => (isBlocked(src) ? undefined : original())),
    wrap(HTMLImageElement.prototype, 'setAttribute', (_, [name, src], original) =>
      `${name}`.toLowerCase() === 'src' && isBlocked(src) ? undefined : original(),
    ),
  ];
  return () => {
    for (const restore of restores) restore();
  };
}
