// What the dashboard costs as decisions grow: the rows that each of its queries reads and the time it takes, beside the same
// count made from the records. The decisions are spread over as many days, languages, versions and pages at every size.
// Usage: npm run bench:dashboard [-- --events 10000,100000,1000000,10000000 --days 365]
import { parseArgs } from 'node:util';
import pg from 'pg';
import { runnerImport } from 'vite';

const { values: flags } = parseArgs({
  options: {
    events: { type: 'string', default: '10000,100000,1000000' },
    days: { type: 'string', default: '365' },
  },
});
const SIZES = flags.events.split(',').map(Number);
const DAYS = Number(flags.days);
const MAX_LOCALES = 4;
const FROM_THE_RECORDS = '(days, from the records)';

const here = (/** @type {string} */ path) => new URL(path, import.meta.url).pathname;
/** @type {{ module: typeof import('../receiver/postgres.ts') }} */
const { module: postgres } = await runnerImport(here('../receiver/postgres.ts'));
/** @type {{ module: typeof import('../../src/receiver/store/schema.ts') }} */
const { module: schema } = await runnerImport(here('../../src/receiver/store/schema.ts'));
/** @type {{ module: typeof import('../../src/receiver/store/daily-summaries.ts') }} */
const { module: summaries } = await runnerImport(here('../../src/receiver/store/daily-summaries.ts'));
/** @type {{ module: typeof import('../../src/receiver/store/figures.ts') }} */
const { module: figures } = await runnerImport(here('../../src/receiver/store/figures.ts'));

/** Every combination comes up on every day from 10,000 decisions on, because each counts on by its own step. */
const FILL = `insert into consent_events (bucket, consent_id, event_id, occurred_at, received_at, action, surface, choices,
  policy_version, locale, page, global_privacy_control, notice_hash, version)
select consent_bucket(id), id, gen_random_uuid(), at, at, (array['accept-all', 'decline-all'])[1 + (n / $2) % 2], 'banner',
  case when (n / $2) % 2 = 0 then '{"analytics": true}' else '{"analytics": false}' end::jsonb, '2026-11',
  (array['en', 'de', 'fr', 'nl'])[1 + (n / $2 / 2) % ${MAX_LOCALES}], 'https://www.example.com/' || (n / $2 / 2) % ${MAX_LOCALES},
  false, 'ab92', '0.1.0'
from (select n, gen_random_uuid() as id, timestamptz '2025-11-22T12:00Z' + make_interval(days => n % $2) as at
  from generate_series(0, $1::int - 1) as n) as g`;

/** The same question asked of the records. */
const FROM_RECORDS = `select (received_at at time zone 'UTC')::date, action, count(*) from consent_events
where received_at >= $1::date and received_at < $2::date + 1 group by 1, 2`;

/** The rows that a plan's scans have looked at, those they left out included. @param {any} node @returns {number} */
function rowsRead(node) {
  const scan = /^(Seq|Index|Index Only|Bitmap Heap) Scan$/.test(node['Node Type']);
  const workers = node['Actual Loops'] ?? 1;
  const own = scan ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * workers : 0;
  return (node.Plans ?? []).reduce((/** @type {number} */ sum, /** @type {any} */ plan) => sum + rowsRead(plan), own);
}

const server = await postgres.startPostgres(['fsync=off', 'max_wal_size=8GB']);
try {
  const rows = [];
  for (const size of SIZES) {
    const client = new pg.Client(await server.createDatabase(`events_${size}`));
    await client.connect();
    await schema.migrate(client);
    await client.query(FILL, [size, DAYS]);
    const started = performance.now();
    await summaries.recount(client);
    const counted = performance.now() - started;
    await client.query('vacuum analyze');
    const period = ['2025-11-22', '2026-11-22'];
    for (const [name, sql] of Object.entries({ ...figures.FIGURE_QUERIES, [FROM_THE_RECORDS]: FROM_RECORDS })) {
      /** @type {number[]} */
      const times = [];
      let read = 0;
      for (let run = 0; run < (name === FROM_THE_RECORDS ? 1 : 5); run++) {
        const { rows: plans } = await client.query(`explain (analyze, format json) ${sql}`, period);
        const [plan] = plans[0]['QUERY PLAN'];
        times.push(plan['Execution Time']);
        read = rowsRead(plan.Plan);
      }
      const median = times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
      rows.push({ events: size, query: name, 'rows read': Math.round(read), ms: Number(median.toFixed(1)) });
    }
    console.log(`${size} decisions over ${DAYS} days, counted a day at a time in ${Math.round(counted)} ms`);
    await client.end();
  }
  console.table(rows);
} finally {
  await server.stop();
}
