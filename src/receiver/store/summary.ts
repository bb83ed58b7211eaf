// How many decisions of each kind a day saw.
import type { Query, Row } from './database.ts';
import { type RecordFilter, whereClause } from './record-filter.ts';

/** How many decisions of one kind a day saw. */
export interface DayCount {
  /** `YYYY-MM-DD`, UTC, by the time of receipt. */
  readonly day: string;
  readonly action: string;
  /** `null`, and so the version, where rare pairs of both are added up: anyone can post made-up ones. */
  readonly locale: string | null;
  readonly policyVersion: string | null;
  readonly count: number;
}

/** How many pairs of language and version are told apart. */
const MAX_PAIRS = 100;

/** Reads the counts a day, or the records themselves where these do not have what is asked for. */
export async function summary(query: Query, filter: RecordFilter): Promise<readonly DayCount[]> {
  const params: unknown[] = [];
  // Languages are not counted by variant.
  const counts = isOfWholeDays(filter) && !filter.variant ? fromCounts(filter, params) : fromRecords(filter, params);
  const rows = await query(summaryText(counts, "to_char(c.day, 'YYYY-MM-DD')"), ...params);
  return rows.map(toDayCount);
}

/**
 * @param counts selects `day`, `action`, `locale`, `policy_version` and their number as `n`
 * @param day gives `c.day` as text
 */
export const summaryText = (counts: string, day: string) => `with counted as (${counts}),
frequent as (select locale, policy_version from counted group by 1, 2 order by sum(n) desc, 1, 2 limit ${MAX_PAIRS})
select ${day} as day, c.action, f.locale, f.policy_version, sum(c.n) as count
from counted c left join frequent f on f.locale = c.locale and f.policy_version = c.policy_version
group by c.day, 2, 3, 4 having sum(c.n) <> 0 order by c.day, 2, 3 nulls last, 4 nulls last`;

export const toDayCount = ({ day, action, locale, policy_version: policyVersion, count }: Row) =>
  ({ day, action, locale, policyVersion, count: Number(count) }) as DayCount;

const isMidnight = (time: string | undefined) => time === undefined || time.endsWith('T00:00:00.000Z');

/** No count a day says whose decision it was, nor at which time. */
export const isOfWholeDays = ({ from, to, consentId }: RecordFilter) =>
  consentId === undefined && isMidnight(from) && isMidnight(to);

/** Of counts a day: as `whereClause`, with the days in place of the times. */
export function whereOfDays({ from, to, ...rest }: RecordFilter, params: unknown[]): string {
  const days = [
    ...(from === undefined ? [] : [`e.day >= $${params.push(from.slice(0, 10))}::date`]),
    ...(to === undefined ? [] : [`e.day < $${params.push(to.slice(0, 10))}::date`]),
  ];
  const others = whereClause(rest, params).replace(/^where /, '');
  const conditions = [...days, ...(others ? [others] : [])];
  return conditions.length ? `where ${conditions.join(' and ')}` : '';
}

const fromCounts = (filter: RecordFilter, params: unknown[]) =>
  `select e.day, e.action, e.locale, e.policy_version, sum(e.decisions) as n
from consent_days e ${whereOfDays(filter, params)} group by 1, 2, 3, 4`;

const fromRecords = (filter: RecordFilter, params: unknown[]) =>
  `select (e.received_at at time zone 'UTC')::date as day, e.action, e.locale, e.policy_version, count(*) as n
from consent_events e ${whereClause(filter, params)} group by 1, 2, 3, 4`;
