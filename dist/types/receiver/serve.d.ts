import { type NodeListenerOptions } from './node-listener.ts';
import type { Receiver } from './receiver.ts';
export interface ServeOptions extends NodeListenerOptions {
    readonly receiver: Receiver;
    /** 0 lets the system choose. */
    readonly port: number;
    /** The address to listen on. */
    readonly host: string;
}
export interface RunningServer {
    /** Such as `http://127.0.0.1:8787`. */
    readonly url: string;
    /** Takes no new request; resolves once every accepted one is answered, or the grace is over. */
    stop(): Promise<void>;
}
/** @throws where the port is taken or not allowed */
export declare function serve({ receiver, port, host, ...options }: ServeOptions): Promise<RunningServer>;
