// What the dashboard and /summary show, counted from the records when somebody looks.
import { MAX_PAGE } from '../store/daily-summaries.ts';
import { ANSWERED, type Figures, figureQueries, type Period, toFigures } from '../store/figures.ts';
import type { RecordFilter } from '../store/record-filter.ts';
import { type DayCount, summaryText, toDayCount } from '../store/summary.ts';
import { toVariantCount, type VariantCount, variantSummaryText } from '../store/variant-summary.ts';
import type { RunAll } from './d1-binding.ts';
import { d1Where } from './d1-records.ts';

const DAY = 'substr(e.received_at, 1, 10)';

/** As the counts a day of PostgreSQL are, one decision each. */
const DECISIONS = `(select ${DAY} as day, e.policy_version, e.locale, e.surface, e.action, e.variant, substr(e.page, 1, ${MAX_PAGE}) as page,
  exists (select 1 from json_each(e.choices) c where c.value = 1) as allowed, 1 as decisions
from consent_events e where e.received_at >= ? and e.received_at <= ? || 'T23:59:59.999Z' and ${ANSWERED})`;

const QUERIES = figureQueries({
  day: 'day',
  decisions: DECISIONS,
  variants: `${DECISIONS} where variant is not null`,
  pages: DECISIONS,
  deliveries: 'consent_deliveries where day >= ? and day <= ?',
});

export const d1Figures = (run: RunAll, { from, to }: Period): Promise<Figures> =>
  toFigures(async (name) => (await run([QUERIES[name], from, to]))[0] ?? []);

export async function d1Summary(run: RunAll, filter: RecordFilter): Promise<readonly DayCount[]> {
  const { text, values } = d1Where(filter);
  const counts = `select ${DAY} as day, e.action, e.locale, e.policy_version, count(*) as n
from consent_events e ${text} group by 1, 2, 3, 4`;
  const [rows = []] = await run([summaryText(counts, 'c.day'), ...values]);
  return rows.map(toDayCount);
}

export async function d1VariantSummary(run: RunAll, filter: RecordFilter): Promise<readonly VariantCount[]> {
  const { text, values } = d1Where(filter);
  const counts = `select ${DAY} as day, e.action, e.variant, count(*) as n
from (select * from consent_events where variant is not null) e ${text} group by 1, 2, 3`;
  const [rows = []] = await run([variantSummaryText(counts, 'c.day'), ...values]);
  return rows.map(toVariantCount);
}
