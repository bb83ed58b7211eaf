// The receiver as an npm module: `import { createReceiver, openPostgres } from 'consent-gate/receiver'`.

export type { ReceiverOptions } from './handler.ts';
export type { Answer, IncomingRequest } from './http/exchange.ts';
export type { Counts } from './http/metrics.ts';
export { createNodeListener, type NodeListenerOptions } from './http/node-listener.ts';
export type { RequestEntry } from './http/request-log.ts';
export type { ConsentCookieOptions } from './intake/consent-cookie.ts';
export { createRateLimit, keepSharedCounts, type RateLimit } from './intake/rate-limit.ts';
export { type Client, createReceiver, type Receiver } from './receiver.ts';
export type { Database, Row } from './store/database.ts';
export type { DeliveryTally } from './store/delivery-counts.ts';
export type { Answers, DayFigures, DeliveryCount, Figures, Period } from './store/figures.ts';
export { openPGlite } from './store/open-pglite.ts';
export { openPostgres, type PostgresOptions } from './store/open-postgres.ts';
export type { RecordFilter } from './store/record-filter.ts';
export { type PurgeOptions, purge } from './store/retention.ts';
export { migrate, schemaSql } from './store/schema.ts';
export { createStore, openStore, type Store } from './store/store.ts';
export type { ProvenRecord, StoredRecord } from './store/stored-record.ts';
export type { DayCount } from './store/summary.ts';
