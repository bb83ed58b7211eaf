import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Handler } from './exchange.js';
export interface NodeListenerOptions {
    /** Called with what broke outside the receiver, such as a connection that ended in the middle of an export. @default nobody */
    readonly onError?: (error: unknown) => void;
    /** How many proxies of yours stand before this server, for the rate limit. @default 0 */
    readonly trustedProxies?: number;
}
/**
 * What Connect and Express call. Without `next` everything is answered, with 404 where there is no route; with `next` it is
 * called for what is no route of the receiver's.
 */
export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse, next?: () => void) => void;
export declare function createNodeListener(receiver: Pick<Handler, 'owns' | 'handle'>, { onError, trustedProxies }?: NodeListenerOptions): NodeListener;
