// What a request body must be. Past the `EventReader` the types are true: everything is bounded, known and storable.

import { ACTIONS, SURFACES } from '../../core/consent.ts';
import type { ConsentEvent, EventSchema, Notice, NoticeCategory } from '../../core/event.ts';
import { EVENT_SCHEMA } from '../../core/event.ts';
import { parseUrl } from '../http/parse-url.ts';
import { parseUuid } from '../http/uuid.ts';
import { boolean, expected, line, list, nullable, oneOf, type Problems, prose, record, shape } from './checks.ts';
import { remembering } from './remembering.ts';

/** As many as the gate's outbox holds. */
export const MAX_EVENTS = 50;
const MAX_CATEGORIES = 20;

const CATEGORY = /^[a-z][a-z\d-]{0,31}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/** A receiver reads its own and all before it. */
const SCHEMAS: readonly EventSchema[] = [1, EVENT_SCHEMA];

const REBUILT_LENGTH = '2026-11-22T18:00:00.000Z'.length;

const uuid = expected('a UUID', (value) => (typeof value === 'string' ? (parseUuid(value) ?? undefined) : undefined));

/** Rebuilt, so that what is stored is one form: milliseconds, `Z`. */
const time = expected('a time such as 2026-11-22T18:00:00.000Z, not before 1970', (value) => {
  if (typeof value !== 'string' || !TIME.test(value)) return undefined;
  const ms = Date.parse(value);
  if (!(ms >= 0)) return undefined;
  const date = new Date(ms);
  // Date.parse rolls 30 February over to 2 March; the text must mean the day it names.
  if (date.getUTCDate() !== Number(value.slice(8, 10))) return undefined;
  return value.length === REBUILT_LENGTH ? value : date.toISOString();
});

/**
 * Origin and path; a query or fragment may carry personal data and must never arrive. Browsers write all that is invisible or turns
 * the direction of a text as `%…`, so whoever sends it plainly wants an address to look like another one (Unicode, UTS 55).
 */
const page = expected(
  'an http(s) address of at most 2048 characters without query, fragment, credentials or invisible characters',
  (value) => {
    if (typeof value !== 'string' || value.length > 2048 || /[?#\s\p{Cc}\p{Cf}\p{Surrogate}]/u.test(value))
      return undefined;
    const url = parseUrl(value);
    return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? value : undefined;
  },
);

const choices = record(MAX_CATEGORIES, CATEGORY, boolean);

const cookieRow = shape<NonNullable<NoticeCategory['cookies']>[number]>({
  name: line(200),
  provider: line(200),
  purpose: prose(1000),
  duration: line(200),
});

const readNotice = shape<Notice>({
  title: prose(500),
  body: prose(5000),
  buttons: list(20, line(200)),
  categories: list(
    MAX_CATEGORIES,
    shape<NoticeCategory>(
      {
        id: line(32, 'a category', CATEGORY),
        label: line(200),
        description: prose(2000),
        cookies: list(200, cookieRow),
      },
      ['cookies'],
    ),
  ),
});

const EVENT_SHAPE: Parameters<typeof shape<ConsentEvent>>[0] = {
  schema: oneOf(SCHEMAS),
  eventId: uuid,
  consentId: uuid,
  occurredAt: time,
  action: oneOf(ACTIONS),
  surface: oneOf(SURFACES),
  choices,
  previous: nullable(choices),
  policyVersion: line(64, 'printable ASCII', /^[ -~]+$/),
  // Empty where the page names no language.
  locale: line(64, 'a language tag', /^([a-z\d]+(-[a-z\d]+)*)?$/i),
  page,
  globalPrivacyControl: boolean,
  notice: readNotice,
  version: line(32, 'a version', /^[ -~]+$/),
  variant: line(32, 'a variant', /^[a-z\d][a-z\d-]*$/),
};

/** What came with a number above 1, and what may be absent in it. */
const OPTIONAL = ['variant'] as const;

/** The names of an event's fields. */
export const EVENT_FIELDS: readonly string[] = Object.keys(EVENT_SHAPE);

/** An event that was not stored, and why. */
export interface RejectedEvent {
  /** Its place in the request's list. */
  readonly index: number;
  /** `null` where the event has none that is a UUID. */
  readonly eventId: string | null;
  /** One sentence a fault, each beginning with the field's path. */
  readonly problems: readonly string[];
}

export interface ValidatedEvents {
  readonly events: readonly ConsentEvent[];
  /** How many have a newer format than this receiver reads: not stored, and left to their sender. */
  readonly newer: number;
  readonly rejected: readonly RejectedEvent[];
  /** Faults of the body as a whole; nothing of it was read further. */
  readonly problems: readonly string[];
}

const envelope = shape<{ events: readonly unknown[] }>({
  events: list(MAX_EVENTS, (value) => value ?? null),
});

/** Reads a parsed body. Never throws. */
export type EventReader = (body: unknown) => ValidatedEvents;

/**
 * For `POST /consent`. One bad event does not spoil its neighbours. `occurredAt` is not held against our clock: a visitor
 * whose clock is years off has decided too, and the time of receipt stands beside it.
 */
export function createEventReader(): EventReader {
  const readEvent = shape<ConsentEvent>({ ...EVENT_SHAPE, notice: remembering(readNotice) }, OPTIONAL);
  return (body) => {
    const bodyProblems: Problems = [];
    const entries = envelope(body, bodyProblems)?.events;
    if (!entries) {
      const problems = bodyProblems.map((problem) => problem.replace(/^:/, 'body:').replace(/^\./, ''));
      return { events: [], newer: 0, rejected: [], problems };
    }

    const events: ConsentEvent[] = [];
    const rejected: RejectedEvent[] = [];
    let newer = 0;
    entries.forEach((entry, index) => {
      const problems: Problems = [];
      const event = readEvent(entry, problems);
      if (event && !problems.length) events.push(event);
      else if (isNewer(entry)) newer++;
      else
        rejected.push({
          index,
          eventId: uuid((entry as Partial<ConsentEvent> | null)?.eventId, []) ?? null,
          problems: problems.map((problem) => `events[${index}]${problem}`),
        });
    });
    return { events, newer, rejected, problems: [] };
  };
}

/** Every format has these two ids. The gate's outbox checks no more either before it sends what another version left there. */
function isNewer(entry: unknown): boolean {
  const { schema, eventId, consentId } = (entry ?? {}) as Partial<Record<keyof ConsentEvent, unknown>>;
  const isId = (value: unknown) => uuid(value, []) !== undefined;
  return Number.isSafeInteger(schema) && Number(schema) > EVENT_SCHEMA && isId(eventId) && isId(consentId);
}
