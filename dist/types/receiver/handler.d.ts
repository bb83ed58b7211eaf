import type { ConsentEvent } from '../core/event.js';
import type { ConsentCookieOptions } from './consent-cookie.js';
import type { Answer, IncomingRequest } from './exchange.js';
import { type GroupCommitOptions } from './group-commit.js';
import { type Counts } from './metrics.js';
import type { RateLimit } from './rate-limit.js';
import { type RequestEntry } from './request-log.js';
import type { Store } from './store.js';
export interface ReceiverOptions extends Pick<GroupCommitOptions<ConsentEvent>, 'lingerMs' | 'writers' | 'maxBatch' | 'maxBytes'> {
    readonly store: Store;
    /** Origins of pages, besides the receiver's own, that may post here, such as `https://www.example.com`. @default none */
    readonly allowOrigins?: readonly string[];
    /** Opens the owner routes to whoever sends it as a bearer token; at least 16 characters. @default none: they are closed */
    readonly token?: string;
    /** The consent cookie that answers renew, as the gate is configured; `false` leaves cookies alone. @default the gate's defaults */
    readonly cookie?: ConsentCookieOptions | false;
    /** Refuses clients that ask too often, where the server tells their address; see `createRateLimit`. @default nobody */
    readonly rateLimit?: RateLimit;
    /** Where the routes begin, such as `/privacy`. @default '' */
    readonly basePath?: string;
    /** Told of each request once its answer stands. @default nobody */
    readonly onRequest?: (entry: RequestEntry) => void;
    /**
     * Where several processes share one port: is given this one's counts, gives those of all for `GET /metrics`.
     * @default this process counts alone
     */
    readonly shareCounts?: (own: () => Counts) => () => Promise<readonly Counts[]>;
    /** ms since the epoch. @default Date.now */
    readonly now?: () => number;
}
export interface Handler {
    /** Never rejects. */
    handle(request: IncomingRequest): Promise<Answer>;
    /** Never rejects. */
    close(): Promise<void>;
}
/** @throws where an option makes no sense, naming it */
export declare function createHandler(options: ReceiverOptions): Handler;
