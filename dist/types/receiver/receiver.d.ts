import { type Handler, type ReceiverOptions } from './handler.js';
/** What only the server knows of a sender. */
export interface Client {
    /** Its network address; used for the rate limit, kept nowhere. */
    readonly address?: string | undefined;
}
/** To be mounted in any server that speaks the Fetch standard. Never rejects. */
export interface Receiver {
    (request: Request, client?: Client): Promise<Response>;
    /** The same without Fetch objects, as `createNodeListener` uses it. */
    readonly handle: Handler['handle'];
    /**
     * Writes what waits in memory, the last seconds of the dashboard's delivery counts: before a process ends by itself, call
     * it once the server has stopped and before the store is closed. Decisions need it not, they are stored when answered.
     * Never rejects.
     */
    readonly close: Handler['close'];
}
/** @throws where an option makes no sense, naming it */
export declare function createReceiver(options: ReceiverOptions): Receiver;
