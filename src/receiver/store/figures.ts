// What the dashboard shows, read from the counts a day.
import type { Query, Row } from './database.ts';

/** Days, UTC, by the time of receipt; both included. */
export interface Period {
  /** `YYYY-MM-DD` */
  readonly from: string;
  /** `YYYY-MM-DD` */
  readonly to: string;
}

/** Decisions by what they were. */
export interface Answers {
  readonly accept: number;
  readonly decline: number;
  readonly save: number;
  readonly withdraw: number;
  /** Of `accept` and `save`: those that allowed at least one optional category. */
  readonly allowed: number;
}

export interface Group extends Answers {
  /** A day, a language, a version, a surface or a page. */
  readonly name: string;
}

export interface DayFigures extends Answers {
  /** `YYYY-MM-DD` */
  readonly day: string;
}

export interface DeliveryCount {
  readonly outcome: string;
  readonly reason: string;
  readonly events: number;
}

export interface Figures {
  /** Days on which there was something, in order. */
  readonly days: readonly DayFigures[];
  /** The most frequent first; these too. */
  readonly locales: readonly Group[];
  readonly surfaces: readonly Group[];
  readonly policyVersions: readonly Group[];
  /** At most `MAX_PAGES`. */
  readonly pages: readonly Group[];
  readonly deliveries: readonly DeliveryCount[];
}

/** How many pages are told apart. */
export const MAX_PAGES = 50;

/** How many languages or versions: anyone can post made-up ones. */
const MAX_GROUPS = 200;

const SUMS = [
  ['accept', "action = 'accept-all'"],
  ['decline', "action = 'decline-all'"],
  ['save', "action = 'save'"],
  ['withdraw', "action = 'withdraw'"],
  ['allowed', "allowed and action in ('accept-all', 'save')"],
]
  .map(([name, condition]) => `coalesce(sum(case when ${condition} then decisions end), 0) as ${name}`)
  .join(', ');

const BETWEEN = 'where day >= $1::date and day <= $2::date';

const groups = (column: string, table: string, limit: number) => `select ${column} as name, ${SUMS} from ${table}
${BETWEEN} group by 1 having sum(decisions) <> 0 order by sum(decisions) desc, 1 limit ${limit}`;

/** Each takes the first and the last day. */
export const FIGURE_QUERIES = {
  days: `select to_char(day, 'YYYY-MM-DD') as name, ${SUMS} from consent_days
${BETWEEN} group by 1 having sum(decisions) <> 0 order by 1`,
  locales: groups('locale', 'consent_days', MAX_GROUPS),
  surfaces: groups('surface', 'consent_days', MAX_GROUPS),
  policyVersions: groups('policy_version', 'consent_days', MAX_GROUPS),
  pages: groups('page', 'consent_page_days', MAX_PAGES),
  deliveries: `select outcome, reason, sum(events) as events from consent_deliveries
${BETWEEN} group by 1, 2 order by 1, 3 desc, 2`,
} as const;

/** Sums of bigint come as text. */
const toGroup = (row: Row): Group => ({
  name: String(row.name),
  accept: Number(row.accept),
  decline: Number(row.decline),
  save: Number(row.save),
  withdraw: Number(row.withdraw),
  allowed: Number(row.allowed),
});

export async function readFigures(query: Query, { from, to }: Period): Promise<Figures> {
  const read = async (name: keyof typeof FIGURE_QUERIES) => await query(FIGURE_QUERIES[name], from, to);
  const [days, locales, surfaces, policyVersions, pages, deliveries] = await Promise.all([
    read('days'),
    read('locales'),
    read('surfaces'),
    read('policyVersions'),
    read('pages'),
    read('deliveries'),
  ]);
  return {
    days: days.map(toGroup).map(({ name, ...answers }) => ({ day: name, ...answers })),
    locales: locales.map(toGroup),
    surfaces: surfaces.map(toGroup),
    policyVersions: policyVersions.map(toGroup),
    pages: pages.map(toGroup),
    deliveries: deliveries.map(({ outcome, reason, events }) => ({
      outcome: String(outcome),
      reason: String(reason),
      events: Number(events),
    })),
  };
}
