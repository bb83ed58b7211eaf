// How many decisions of each kind a day saw, by the look that the page showed. Empty where a site compares none.
import type { Query, Row } from './database.ts';
import { MAX_VARIANTS } from './figures.ts';
import { type RecordFilter, whereClause } from './record-filter.ts';
import { isOfWholeDays, whereOfDays } from './summary.ts';

export interface VariantCount {
  /** `YYYY-MM-DD`, UTC, by the time of receipt. */
  readonly day: string;
  readonly action: string;
  /** `null` where rare ones are added up: anyone can post made-up ones. */
  readonly variant: string | null;
  readonly count: number;
}

/** Reads the counts a day, or the records themselves where these do not have what is asked for. */
export async function variantSummary(query: Query, filter: RecordFilter): Promise<readonly VariantCount[]> {
  const { locale, policyVersion, surface } = filter;
  const isCounted = isOfWholeDays(filter) && !locale && !policyVersion && !surface;
  const params: unknown[] = [];
  const counts = isCounted ? fromCounts(filter, params) : fromRecords(filter, params);
  const rows = await query(variantSummaryText(counts, "to_char(c.day, 'YYYY-MM-DD')"), ...params);
  return rows.map(toVariantCount);
}

/**
 * @param counts selects `day`, `action`, `variant` and their number as `n`
 * @param day gives `c.day` as text
 */
export const variantSummaryText = (counts: string, day: string) => `with counted as (${counts}),
frequent as (select variant from counted group by 1 order by sum(n) desc, 1 limit ${MAX_VARIANTS})
select ${day} as day, c.action, f.variant, sum(c.n) as count
from counted c left join frequent f on f.variant = c.variant
group by c.day, 2, 3 having sum(c.n) <> 0 order by c.day, 2, 3 nulls last`;

export const toVariantCount = ({ day, action, variant, count }: Row) =>
  ({ day, action, variant, count: Number(count) }) as VariantCount;

const fromCounts = (filter: RecordFilter, params: unknown[]) =>
  `select e.day, e.action, e.variant, sum(e.decisions) as n
from consent_variant_days e ${whereOfDays(filter, params)} group by 1, 2, 3`;

const fromRecords = (filter: RecordFilter, params: unknown[]) =>
  `select (e.received_at at time zone 'UTC')::date as day, e.action, e.variant, count(*) as n
from (select * from consent_events where variant is not null) e ${whereClause(filter, params)} group by 1, 2, 3`;
