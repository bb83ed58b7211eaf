// The receiver as an npm module: `import { createReceiver, openPostgres } from 'consent-gate/receiver'`.
export type { ConsentCookieOptions } from './consent-cookie.ts';
export type { Database, Row } from './database.ts';
export type { Answer, IncomingRequest } from './exchange.ts';
export type { ReceiverOptions } from './handler.ts';
export type { Counts } from './metrics.ts';
export { createNodeListener, type NodeListenerOptions } from './node-listener.ts';
export { openPGlite } from './open-pglite.ts';
export { openPostgres, type PostgresOptions } from './open-postgres.ts';
export { createRateLimit, keepSharedCounts, type RateLimit } from './rate-limit.ts';
export { type Client, createReceiver, type Receiver } from './receiver.ts';
export type { RecordFilter } from './record-filter.ts';
export type { RequestEntry } from './request-log.ts';
export { type PurgeOptions, purge } from './retention.ts';
export { migrate, schemaSql } from './schema.ts';
export { createStore, type DayCount, openStore, type Store } from './store.ts';
export type { ProvenRecord, StoredRecord } from './stored-record.ts';
