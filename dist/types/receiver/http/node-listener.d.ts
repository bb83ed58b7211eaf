import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Handler } from './exchange.js';
export interface NodeListenerOptions {
    /** Called with what broke outside the receiver, such as a connection that ended in the middle of an export. @default nobody */
    readonly onError?: (error: unknown) => void;
    /** How many proxies of yours stand before this server, for the rate limit. @default 0 */
    readonly trustedProxies?: number;
}
/** Mount it before anything that reads bodies, such as `express.json()`. */
export declare function createNodeListener(receiver: Pick<Handler, 'handle'>, { onError, trustedProxies }?: NodeListenerOptions): (incoming: IncomingMessage, outgoing: ServerResponse) => void;
