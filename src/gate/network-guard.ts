// Hits need no element: `fetch`, `XMLHttpRequest`, `sendBeacon` and sockets carry them too. The guard wraps these before Google's code
// first runs and decides at each call, so that code which kept its own reference is held as well, and code that was loaded
// under a yes falls silent at a withdrawal.
import { type Around, deferring, wrap } from './wrap.ts';

/**
 * @param hold asked for each request; `true`: it is not to be sent now. It may call `send` later, or end `what` waits for it.
 * @returns what takes each wrap off again
 */
export function guardNetwork(
  window: Window & typeof globalThis,
  hold: (address: unknown, send?: () => unknown, what?: unknown) => unknown,
): (() => void)[] {
  const { XMLHttpRequest, Navigator, Response, WebSocket } = window;
  const opened = new WeakMap<object, unknown>();
  return [
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
      deferring((_, [address], send) => (hold(address, send) ? true : send())),
    ),
    wrap(
      XMLHttpRequest.prototype,
      'open',
      deferring((request, [, address], open) => {
        opened.set(request as object, `${address}`);
        return open();
      }),
    ),
    wrap(
      XMLHttpRequest.prototype,
      'send',
      deferring((request, _, send) => (hold(opened.get(request as object), send, request) ? undefined : send())),
    ),
    // Port 1 is one that browsers never ask (Fetch, "bad port"): the socket fails at once, as one of a server that is down.
    wrap(window, 'WebSocket', ((original, args, target) =>
      Reflect.construct(
        original,
        hold((args as unknown[])[0]) ? ['wss://localhost:1'] : (args as unknown[]),
        target as never,
      )) as Around),
    wrap(
      WebSocket.prototype,
      'send',
      deferring((socket, _, send) => (hold((socket as WebSocket).url) ? (socket as WebSocket).close() : send())),
    ),
  ];
}
