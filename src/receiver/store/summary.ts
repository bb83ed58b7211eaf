// How many decisions of each kind a day saw.
import type { Query } from './database.ts';
import { type RecordFilter, whereClause } from './record-filter.ts';

/** How many decisions of one kind a day saw. */
export interface DayCount {
  /** `YYYY-MM-DD`, UTC, by the time of receipt. */
  readonly day: string;
  readonly action: string;
  readonly locale: string;
  readonly policyVersion: string;
  readonly count: number;
}

/** Reads the counts a day, or the records themselves where one consent or a part of a day is asked for. */
export async function summary(query: Query, filter: RecordFilter): Promise<readonly DayCount[]> {
  const params: unknown[] = [];
  const rows = await query(isOfWholeDays(filter) ? fromCounts(filter, params) : fromRecords(filter, params), ...params);
  return rows.map(
    ({ day, action, locale, policy_version: policyVersion, count }) =>
      ({ day, action, locale, policyVersion, count: Number(count) }) as DayCount,
  );
}

const isMidnight = (time: string | undefined) => time === undefined || time.endsWith('T00:00:00.000Z');

const isOfWholeDays = ({ from, to, consentId }: RecordFilter) =>
  consentId === undefined && isMidnight(from) && isMidnight(to);

const fromCounts = (filter: RecordFilter, params: unknown[]) => {
  const { from, to, ...rest } = filter;
  const days = [
    ...(from === undefined ? [] : [`e.day >= $${params.push(from.slice(0, 10))}::date`]),
    ...(to === undefined ? [] : [`e.day < $${params.push(to.slice(0, 10))}::date`]),
  ];
  const others = whereClause(rest, params).replace(/^where /, '');
  const where = [...days, ...(others ? [others] : [])].join(' and ');
  return `select to_char(e.day, 'YYYY-MM-DD') as day, e.action, e.locale, e.policy_version, sum(e.decisions) as count
from consent_days e ${where && `where ${where}`}
group by 1, 2, 3, 4 having sum(e.decisions) <> 0 order by 1, 2, 3, 4`;
};

const fromRecords = (
  filter: RecordFilter,
  params: unknown[],
) => `select to_char(e.received_at at time zone 'UTC', 'YYYY-MM-DD') as day, e.action, e.locale, e.policy_version,
  count(*) as count
from consent_events e ${whereClause(filter, params)} group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
