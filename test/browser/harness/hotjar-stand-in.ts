// A stand-in for Hotjar, which streams what a visitor does over a WebSocket: for tests of what holds sockets.
import type { Network } from './network.ts';

export const HOTJAR = 'https://static.hotjar.com/c/hotjar-1234567.js?sv=6';
export const HOTJAR_SOCKET = 'ws.hotjar.com';

/** Puts its hosts on the network. `pause`: milliseconds between two messages, and before a lost socket is opened again. */
export function serveHotjar(network: Network, pause = 50): void {
  const code = `(${hotjarStandIn})(${JSON.stringify({ id: 1234567, host: HOTJAR_SOCKET, pause })});`;
  const headers = { 'content-type': 'text/javascript', 'cache-control': 'no-store' };
  network.serve('static.hotjar.com', () => new Response(code, { headers }));
  network.acceptSockets(HOTJAR_SOCKET);
}

/** Sent to pages as text: it must stand alone. */
function hotjarStandIn({ id, host, pause }: { id: number; host: string; pause: number }): void {
  // A reference of its own, taken early: what wraps the constructor later is not asked.
  const OwnSocket = window.WebSocket;
  let sent = 0;
  for (const name of [`_hjSessionUser_${id}`, `_hjSession_${id}`]) {
    // biome-ignore lint/suspicious/noDocumentCookie: as the real one does.
    document.cookie = `${name}=1; path=/; max-age=1800`;
  }

  function open(): void {
    const socket = new OwnSocket(`wss://${host}/api/v2/client/ws?v=7&site_id=${id}`);
    let timer = 0;
    socket.onopen = () => {
      timer = window.setInterval(() => socket.send(JSON.stringify({ event: 'mouse_move', number: ++sent })), pause);
    };
    socket.onclose = () => {
      window.clearInterval(timer);
      window.setTimeout(open, pause);
    };
  }

  open();
}
