// Counts for Prometheus (text exposition format 0.0.4).
import type { RequestEntry } from './request-log.ts';

export interface Metrics {
  observe(entry: RequestEntry): void;
  /** @param queuedBytes what waits to be stored at this moment */
  text(queuedBytes: number): string;
}

/** Upper bounds, in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Durations {
  /** How many fell into each bucket, not counting those below it. */
  readonly counts: number[];
  sum: number;
  total: number;
}

export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Durations>();
  const events = { stored: 0, duplicates: 0, rejected: 0 };

  return {
    observe({ method, route, status, durationMs, stored = 0, duplicates = 0, rejected = 0 }) {
      const labels = `method="${method}",route="${route}",status="${status}"`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      const seconds = durationMs / 1000;
      const own = durations.get(route) ?? { counts: BUCKETS.map(() => 0), sum: 0, total: 0 };
      const bucket = BUCKETS.findIndex((bound) => seconds <= bound);
      if (bucket >= 0) own.counts[bucket] = (own.counts[bucket] ?? 0) + 1;
      own.sum += seconds;
      own.total++;
      durations.set(route, own);
      events.stored += stored;
      events.duplicates += duplicates;
      events.rejected += rejected;
    },
    text: (queuedBytes) =>
      [
        ...metric('requests_total', 'counter', 'Requests answered.', requests),
        ...metric(
          'request_duration_seconds',
          'histogram',
          'From arrival to the head of the answer.',
          histogram(durations),
        ),
        ...metric('events_total', 'counter', 'Events by what became of them.', [
          ['outcome="stored"', events.stored],
          ['outcome="duplicate"', events.duplicates],
          ['outcome="rejected"', events.rejected],
        ]),
        ...metric('queue_bytes', 'gauge', 'Bytes that wait for a commit.', [['', queuedBytes]]),
        ...metric('resident_memory_bytes', 'gauge', 'Memory of this process.', [['', process.memoryUsage.rss()]]),
        '',
      ].join('\n'),
  };
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

function* histogram(durations: ReadonlyMap<string, Durations>): Iterable<readonly [string, number]> {
  for (const [route, { counts, sum, total }] of durations) {
    let below = 0;
    for (const [index, bound] of BUCKETS.entries()) {
      below += counts[index] ?? 0;
      yield [`_bucket|route="${route}",le="${bound}"`, below];
    }
    yield [`_bucket|route="${route}",le="+Inf"`, total];
    yield [`_sum|route="${route}"`, sum];
    yield [`_count|route="${route}"`, total];
  }
}
