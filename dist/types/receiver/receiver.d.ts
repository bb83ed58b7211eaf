import { type ReceiverOptions } from './handler.js';
import { type Handler } from './http/exchange.js';
/** What only the server knows about a sender. */
export interface Client {
    /** Its network address; used for the rate limit, kept nowhere. */
    readonly address?: string | undefined;
}
/** To be mounted in any server that speaks the Fetch standard. Never rejects. */
export interface Receiver {
    (request: Request, client?: Client): Promise<Response>;
    /** Whether one of its routes lies at a path, such as `new URL(request.url).pathname`: what it does not own it answers with 404. */
    readonly owns: Handler['owns'];
    /** Answers without Fetch objects, as `createNodeListener` uses it. */
    readonly handle: Handler['handle'];
    /**
     * Writes what is still in memory: the last seconds of the dashboard's delivery counts. Call it once the server has stopped,
     * before the store is closed. Decisions do not need it, they are stored before they are answered. Never rejects.
     */
    readonly close: Handler['close'];
}
/** @throws where an option makes no sense, naming it */
export declare function createReceiver(options: ReceiverOptions): Receiver;
