// What the dashboard shows, read from the counts a day.
import { NO_ANSWERS } from '../../core/consent.ts';
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
  /** How many names beyond the most frequent ones are added up here; then there is no name. */
  readonly others?: number;
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
  /** The most frequent first, all the others last; of versions too. */
  readonly locales: readonly Group[];
  readonly surfaces: readonly Group[];
  readonly policyVersions: readonly Group[];
  /** Of the looks that the owner compares. */
  readonly variants: readonly Group[];
  /** At most `MAX_PAGES`. */
  readonly pages: readonly Group[];
  readonly deliveries: readonly DeliveryCount[];
}

/** How many pages are told apart. */
export const MAX_PAGES = 50;

/** How many versions, and how many languages: anyone can post made-up ones, which are added up as the others. */
const MAX_VERSIONS = 20;
const MAX_LOCALES = 50;

/** How many looks are told apart. */
export const MAX_VARIANTS = 50;

const SUMS = [
  ['accept', "action = 'accept-all'"],
  ['decline', "action = 'decline-all'"],
  ['save', "action = 'save'"],
  ['withdraw', "action = 'withdraw'"],
  ['allowed', "allowed and action in ('accept-all', 'save')"],
]
  .map(([name, condition]) => `coalesce(sum(case when ${condition} then decisions end), 0) as ${name}`)
  .join(', ');

const groups = (column: string, from: string, limit: number) => `select ${column} as name, ${SUMS} from ${from}
group by 1 having sum(decisions) <> 0 order by sum(decisions) desc, 1 limit ${limit}`;

const KINDS = ['accept', 'decline', 'save', 'withdraw', 'allowed'].map((kind) => `sum(${kind}) as ${kind}`).join(', ');

/** As `groups`, and what is beyond the limit in one row without a name. */
const groupsAndOthers = (column: string, from: string, limit: number) => `with named as (
  select ${column} as name, ${SUMS}, sum(decisions) as decisions from ${from} group by 1 having sum(decisions) <> 0),
ranked as (select *, row_number() over (order by decisions desc, name) <= ${limit} as shown from named)
select case when shown then name end as name, ${KINDS}, count(*) as names from ranked
group by shown, case when shown then name end order by shown desc, sum(decisions) desc, 1`;

/**
 * Where a database has what is shown of a period: tables with their conditions, which take the first and the last day and,
 * but for deliveries, want what is `ANSWERED`.
 */
export interface FigureSources {
  /** `day`, as text where it is selected. */
  readonly day: string;
  /** With the columns of consent_days. */
  readonly decisions: string;
  /** With the columns of consent_variant_days. */
  readonly variants: string;
  /** With the columns of consent_page_days. */
  readonly pages: string;
  /** With the columns of consent_deliveries. */
  readonly deliveries: string;
}

export type FigureQueries = Readonly<Record<keyof Figures, string>>;

/** Each takes the first and the last day. */
export const figureQueries = ({ day, decisions, variants, pages, deliveries }: FigureSources): FigureQueries => ({
  days: `select ${day} as name, ${SUMS} from ${decisions} group by 1 having sum(decisions) <> 0 order by 1`,
  locales: groupsAndOthers('locale', decisions, MAX_LOCALES),
  surfaces: groups('surface', decisions, MAX_LOCALES),
  policyVersions: groupsAndOthers('policy_version', decisions, MAX_VERSIONS),
  variants: groups('variant', variants, MAX_VARIANTS),
  pages: groups('page', pages, MAX_PAGES),
  deliveries: `select outcome, reason, sum(events) as events from ${deliveries} group by 1, 2 order by 1, 3 desc, 2`,
});

/** What is on record, and no answer that was given here, is in no rate. */
export const ANSWERED = `action not in (${NO_ANSWERS.map((action) => `'${action}'`).join(', ')})`;

const BETWEEN = 'where day >= $1::date and day <= $2::date';

export const FIGURE_QUERIES = figureQueries({
  day: "to_char(day, 'YYYY-MM-DD')",
  decisions: `consent_days ${BETWEEN} and ${ANSWERED}`,
  variants: `consent_variant_days ${BETWEEN} and ${ANSWERED}`,
  pages: `consent_page_days ${BETWEEN} and ${ANSWERED}`,
  deliveries: `consent_deliveries ${BETWEEN}`,
});

/** Sums of bigint come as text. */
const toGroup = (row: Row): Group => ({
  name: String(row.name ?? ''),
  ...(row.name === null && { others: Number(row.names) }),
  accept: Number(row.accept),
  decline: Number(row.decline),
  save: Number(row.save),
  withdraw: Number(row.withdraw),
  allowed: Number(row.allowed),
});

export const readFigures = (query: Query, { from, to }: Period): Promise<Figures> =>
  toFigures((name) => query(FIGURE_QUERIES[name], from, to));

/** @param read what gives the rows of one of `figureQueries` */
export async function toFigures(read: (name: keyof Figures) => Promise<readonly Row[]>): Promise<Figures> {
  const [days, locales, surfaces, policyVersions, variants, pages, deliveries] = await Promise.all([
    read('days'),
    read('locales'),
    read('surfaces'),
    read('policyVersions'),
    read('variants'),
    read('pages'),
    read('deliveries'),
  ]);
  return {
    days: days.map(toGroup).map(({ name, ...answers }) => ({ day: name, ...answers })),
    locales: locales.map(toGroup),
    surfaces: surfaces.map(toGroup),
    policyVersions: policyVersions.map(toGroup),
    variants: variants.map(toGroup),
    pages: pages.map(toGroup),
    deliveries: deliveries.map(({ outcome, reason, events }) => ({
      outcome: String(outcome),
      reason: String(reason),
      events: Number(events),
    })),
  };
}
