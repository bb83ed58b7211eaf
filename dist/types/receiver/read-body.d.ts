import { type IncomingRequest } from './exchange.ts';
/** The most that browsers send with `keepalive` and `sendBeacon` (Fetch standard, 64 KiB in flight). */
export declare const MAX_BODY_BYTES: number;
export interface ReadBody {
    readonly text: string;
    /** As received. */
    readonly bytes: number;
}
/** @throws {HttpProblem} 413 where the body is larger than the limit, 400 where it is not UTF-8 or breaks off */
export declare function readBody(request: IncomingRequest): Promise<ReadBody>;
