// Which client a request counts against. Addresses are held in memory for the rate limit only; nothing stores or logs them.
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * @param trustedProxies how many proxies of the owner stand before this server; each appends the address it saw to
 *   `X-Forwarded-For`, so only that many entries, from the right, are true: the rest is whatever the client wrote
 */
export function clientAddress(incoming: IncomingMessage, trustedProxies: number): string {
  const seen = incoming.socket.remoteAddress ?? '';
  if (!trustedProxies) return seen;
  const forwarded = [incoming.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  return withoutPort(forwarded.at(-trustedProxies)?.trim() ?? '') || seen;
}

/** Some proxies write the port too, which is another one for each connection: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
const WITH_PORT = /^(?:\[([\da-f:.]+)\](?::\d+)?|([\d.]+):\d+)$/i;

function withoutPort(address: string): string {
  const [, v6, v4] = WITH_PORT.exec(address) ?? [];
  return v6 ?? v4 ?? address;
}

/** One household or server has a whole /64 of IPv6 addresses: they count as one client. */
export function clientKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head ? head.split(':') : [];
  if (tail !== undefined) {
    const last = tail ? tail.split(':') : [];
    while (groups.length + last.length < 8) groups.push('0');
    groups.push(...last);
  }
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
