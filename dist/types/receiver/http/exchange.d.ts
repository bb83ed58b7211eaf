export interface IncomingRequest {
    readonly method: string;
    /** Without the query. */
    readonly path: string;
    readonly query: URLSearchParams;
    /** The name, and the port where it is not the scheme's own, by which the sender knows this server. */
    readonly host: string;
    /** Whether it came over TLS, as far as this process sees. */
    readonly secure: boolean;
    /** The sender's network address, where the server tells it; used for the rate limit, kept nowhere. */
    readonly address?: string | undefined;
    /** @param name in lower case */
    header(name: string): string | null;
    /**
     * The body, read once.
     * @throws {BodyTooLargeError} as soon as more than `maxBytes` have arrived, whatever length was announced
     */
    read(maxBytes: number): Promise<Uint8Array>;
}
export declare class BodyTooLargeError extends Error {
}
/** The receiver is mounted wrongly. The answer is 5xx, so that the gate keeps its decisions. */
export declare class BodyTakenError extends Error {
    constructor();
}
/** What the hosts' bridges hand requests to. */
export interface Handler {
    /** Whether one of its routes lies at this path (without the query), whatever the method: the rest is somebody else's. */
    owns(path: string): boolean;
    /** Never rejects. */
    handle(request: IncomingRequest): Promise<Answer>;
    /** Never rejects. */
    close(): Promise<void>;
}
export interface Answer {
    readonly status: number;
    /** Names in lower case. */
    readonly headers: Readonly<Record<string, string>>;
    /** A text, or texts that are asked for one by one as the reader has room for them. */
    readonly body: string | AsyncIterable<string>;
}
