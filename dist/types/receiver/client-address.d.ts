import type { IncomingMessage } from 'node:http';
/**
 * @param trustedProxies how many proxies of the owner stand before this server; each appends the address it saw to
 *   `X-Forwarded-For`, so only that many entries, from the right, are true: the rest is whatever the client wrote
 */
export declare function clientAddress(incoming: IncomingMessage, trustedProxies: number): string;
/** One household or server has a whole /64 of IPv6 addresses: they count as one client. */
export declare function clientKey(address: string): string;
