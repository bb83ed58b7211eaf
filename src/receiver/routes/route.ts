// What a route is made of.

import type { ConsentEvent } from '../../core/event.ts';
import type { Answer, IncomingRequest } from '../http/exchange.ts';
import type { Counts } from '../http/metrics.ts';
import type { RequestEntry } from '../http/request-log.ts';
import type { ConsentCookieOptions } from '../intake/consent-cookie.ts';
import type { DeliveryCounter } from '../intake/delivery-counter.ts';
import type { GroupCommit } from '../intake/group-commit.ts';
import type { EventReader } from '../intake/validate.ts';
import type { Store } from '../store/store.ts';

/** What every route may use. */
export interface RouteContext {
  readonly store: Store;
  readonly readEvents: EventReader;
  readonly commits: GroupCommit<ConsentEvent>;
  /** `null` where the receiver leaves cookies alone. */
  readonly cookie: ConsentCookieOptions | null;
  /** Of this process, or of all that share its port. */
  readonly counts: () => Promise<readonly Counts[]>;
  readonly deliveries: DeliveryCounter;
  /** Rejects where the database does not answer; resolves to the numbers of its machines that do not. */
  readonly checkReady: () => Promise<readonly number[]>;
  /** ms since the epoch */
  readonly now: () => number;
  /** @throws {HttpProblem} where the request is not the owner's */
  readonly checkToken: (request: IncomingRequest) => void;
}

export interface RouteRequest {
  readonly request: IncomingRequest;
  /** The part of the path that the pattern left open. */
  readonly id: string;
  /** Adds to what is logged of this request. */
  note(counts: Pick<RequestEntry, 'stored' | 'duplicates' | 'rejected' | 'newer' | 'error'>): void;
}

export type Handle = (request: RouteRequest, context: RouteContext) => Promise<Answer>;

export interface Route {
  /** As logged, with `:name` for the open part. */
  readonly name: string;
  readonly pattern: RegExp;
  /** Not counted by the rate limit: an orchestrator that is refused would restart the receiver. */
  readonly unlimited?: boolean;
  readonly methods: Readonly<Partial<Record<'GET' | 'POST' | 'DELETE', Handle>>>;
}
