import type { ConsentEvent } from '../core/event.js';
import type { Handler } from './http/exchange.js';
import { type Counts } from './http/metrics.js';
import { type RequestEntry } from './http/request-log.js';
import type { ConsentCookieOptions } from './intake/consent-cookie.js';
import { type GroupCommitOptions } from './intake/group-commit.js';
import type { RateLimit } from './intake/rate-limit.js';
import type { Store } from './store/store.js';
export interface ReceiverOptions extends Pick<GroupCommitOptions<ConsentEvent>, 'lingerMs' | 'writers' | 'maxBatch' | 'maxBytes'> {
    readonly store: Store;
    /** Origins of pages, besides the receiver's own, that may post here, such as `https://www.example.com`. @default none */
    readonly allowOrigins?: readonly string[];
    /** Opens the owner routes to whoever sends it as a bearer token; at least 16 characters. @default none: they are closed */
    readonly token?: string | undefined;
    /** The consent cookie that answers renew, as the gate is configured; `false` leaves cookies alone. @default the gate's defaults */
    readonly cookie?: ConsentCookieOptions | false;
    /** Refuses clients that ask too often, where the server tells their address; see `createRateLimit`. @default nobody */
    readonly rateLimit?: RateLimit;
    /** Where the routes begin, such as `/privacy`. @default '' */
    readonly basePath?: string;
    /** Called for each request once its answer is known. @default nobody */
    readonly onRequest?: (entry: RequestEntry) => void;
    /**
     * Where several processes share one port: takes a function for this one's counts, returns one for the counts of all, which
     * `GET /metrics` shows.
     * @default this process counts alone
     */
    readonly shareCounts?: (own: () => Counts) => () => Promise<readonly Counts[]>;
    /** ms since the epoch. @default Date.now */
    readonly now?: () => number;
}
/** @throws where an option makes no sense, naming it */
export declare function createHandler(options: ReceiverOptions): Handler;
