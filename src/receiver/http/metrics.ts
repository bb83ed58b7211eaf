// Counts for Prometheus (text exposition format 0.0.4).
import type { RequestEntry } from './request-log.ts';

/** What one process has counted, as plain data, so that the counts of several can be added. */
export interface Counts {
  /** By labels. */
  readonly requests: Readonly<Record<string, number>>;
  /** By route. */
  readonly durations: Readonly<Record<string, Durations>>;
  readonly events: Readonly<Record<'stored' | 'duplicate' | 'rejected', number>>;
  /** What waits to be stored at this moment. */
  readonly queuedBytes: number;
  readonly memoryBytes: number;
}

interface Durations {
  /** Requests in each bucket, without those of lower buckets; the last holds what is above all bounds. */
  readonly buckets: readonly number[];
  /** In seconds. */
  readonly sum: number;
}

export interface Metrics {
  observe(entry: RequestEntry): void;
  /** @param queuedBytes what waits to be stored at this moment */
  counts(queuedBytes: number): Counts;
}

/** Upper bounds, in seconds. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): Metrics {
  const requests: Record<string, number> = {};
  const durations: Record<string, { buckets: number[]; sum: number }> = {};
  const events = { stored: 0, duplicate: 0, rejected: 0 };
  return {
    observe({ method, route, status, durationMs, stored = 0, duplicates = 0, rejected = 0 }) {
      const labels = `method="${method}",route="${route}",status="${status}"`;
      requests[labels] = (requests[labels] ?? 0) + 1;
      const seconds = durationMs / 1000;
      durations[route] ??= { buckets: [...BOUNDS, 0].fill(0), sum: 0 };
      const { buckets } = durations[route];
      const bound = BOUNDS.findIndex((upper) => seconds <= upper);
      const index = bound < 0 ? BOUNDS.length : bound;
      buckets[index] = (buckets[index] ?? 0) + 1;
      durations[route].sum += seconds;
      events.stored += stored;
      events.duplicate += duplicates;
      events.rejected += rejected;
    },
    counts: (queuedBytes) => ({ requests, durations, events, queuedBytes, memoryBytes: process.memoryUsage.rss() }),
  };
}

const add = (a: number, b: number) => a + b;

function merge<T>(records: readonly Readonly<Record<string, T>>[], both: (a: T, b: T) => T): Record<string, T> {
  const result: Record<string, T> = {};
  for (const [key, value] of records.flatMap(Object.entries) as [string, T][]) {
    const before = result[key];
    result[key] = before === undefined ? value : both(before, value);
  }
  return result;
}

/** @param all one entry a process */
export function metricsText(all: readonly Counts[]): string {
  const requests = merge(
    all.map((counts) => counts.requests),
    add,
  );
  const durations = merge(
    all.map((counts) => counts.durations),
    (a, b) => ({ buckets: a.buckets.map((count, index) => count + (b.buckets[index] ?? 0)), sum: a.sum + b.sum }),
  );
  const events = merge(
    all.map((counts) => counts.events),
    add,
  );
  const queued = all.map(({ queuedBytes }) => queuedBytes).reduce(add, 0);
  const memory = all.map(({ memoryBytes }) => memoryBytes).reduce(add, 0);
  const outcomes = Object.entries(events).map(([outcome, count]) => [`outcome="${outcome}"`, count] as const);
  return [
    ...metric('requests_total', 'counter', 'Requests answered.', Object.entries(requests)),
    ...metric('request_duration_seconds', 'histogram', 'From arrival to the head of the answer.', histogram(durations)),
    ...metric('events_total', 'counter', 'Events by what became of them.', outcomes),
    ...metric('queue_bytes', 'gauge', 'Bytes that wait for a commit.', [['', queued]]),
    ...metric('resident_memory_bytes', 'gauge', 'Memory of this receiver.', [['', memory]]),
    '',
  ].join('\n');
}

/** A sample's labels may begin with a suffix of the metric's name, as those of histograms do. */
function metric(name: string, type: string, help: string, samples: Iterable<readonly [labels: string, value: number]>) {
  const full = `consent_gate_${name}`;
  const lines = [...samples].map(([labels, value]) => {
    const [suffix = '', rest = labels] = labels.startsWith('_') ? labels.split('|') : ['', labels];
    return `${full}${suffix}${rest && `{${rest}}`} ${value}`;
  });
  return [`# HELP ${full} ${help}`, `# TYPE ${full} ${type}`, ...lines];
}

function* histogram(durations: Readonly<Record<string, Durations>>): Iterable<readonly [string, number]> {
  for (const [route, { buckets, sum }] of Object.entries(durations)) {
    let total = 0;
    for (const [index, count] of buckets.entries()) {
      total += count;
      yield [`_bucket|route="${route}",le="${BOUNDS[index] ?? '+Inf'}"`, total];
    }
    yield [`_sum|route="${route}"`, sum];
    yield [`_count|route="${route}"`, total];
  }
}
