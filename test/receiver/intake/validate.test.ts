// What the receiver refuses, and that it names the field.
import { describe, expect, it } from 'vitest';
import { type ConsentEvent, EVENT_SCHEMA, type Notice, type NoticeCategory } from '../../../src/core/event.ts';
import { createEventReader, EVENT_FIELDS, MAX_EVENTS } from '../../../src/receiver/intake/validate.ts';
import { makeEvent, NOTICE, NOW } from '../events.ts';

/** By a new reader each time: one that remembers notices would not read them again. */
const validate = (...events: unknown[]) => createEventReader()({ events });
const problemsOf = (event: unknown) => validate(event).rejected[0]?.problems ?? [];
const without = (field: keyof ConsentEvent) => {
  const { [field]: _, ...rest } = makeEvent();
  return rest;
};

describe('a valid event', () => {
  it('comes through unchanged', () => {
    const event = makeEvent();
    expect(validate(event)).toEqual({ events: [event], newer: 0, rejected: [], problems: [] });
  });

  it.each<[string, Partial<ConsentEvent>]>([
    ['an erasure', { action: 'erase', surface: 'settings' }],
    ['nothing shown', { surface: 'signal', notice: { title: '', body: '', buttons: [], categories: [] } }],
    ['no language', { locale: '' }],
    ['a clock that runs years ahead', { occurredAt: '2031-11-22T19:00:00.000Z' }],
    ['a clock set back to 1970', { occurredAt: '1970-01-01T00:00:00.000Z' }],
    ['no categories', { choices: {} }],
    ['one frame that was let in', { schema: 2, action: 'show-one', surface: 'placeholder', choices: {} }],
    ['an answer taken over from an account', { schema: 2, action: 'adopt', surface: 'api' }],
    ['a test page', { page: 'http://localhost:5173/' }],
  ])('may have %s', (_, changes) => {
    expect(validate(makeEvent(changes)).rejected).toEqual([]);
  });

  // Events wait in browsers for months: what a release has sent must be taken by every later one. Add a line, change none.
  it.each([
    [
      'schema 1',
      '{"schema":1,"eventId":"5f0c2f0e-53a6-4d9b-9b1e-0a3f4c1d2e3f","consentId":"0b7c1c1e-6f0a-4f3e-8a52-3a1b7f1c9d10","occurredAt":"2026-11-22T10:00:00.000Z","action":"save","surface":"settings","choices":{"analytics":true,"marketing":false},"previous":null,"policyVersion":"2026-11","locale":"en-GB","page":"https://www.example.com/rooms/","globalPrivacyControl":true,"notice":{"title":"Cookie settings","body":"Choose.","buttons":["Accept all","Decline all","Save choices"],"categories":[{"id":"analytics","label":"Analytical","description":"Counts visits.","cookies":[{"name":"_ga","provider":"Google","purpose":"Tells visitors apart","duration":"2 years"}]},{"id":"marketing","label":"Marketing","description":""}]},"version":"0.1.0"}',
    ],
  ])('of %s is understood for good', (_, text) => {
    expect(JSON.stringify(validate(JSON.parse(text)).events[0])).toBe(text);
  });

  it('is stored in one form: lower-case ids, milliseconds', () => {
    const event = makeEvent();
    const [stored] = validate({
      ...event,
      eventId: event.eventId.toUpperCase(),
      occurredAt: '2026-11-22T17:59:00Z',
    }).events;
    expect(stored).toEqual(event);
  });

  it('has its notice’s fields in one order, so that equal notices have equal hashes', () => {
    const { title, body, buttons, categories } = NOTICE;
    const [stored] = validate(makeEvent({ notice: { categories, buttons, body, title } })).events;
    expect(JSON.stringify(stored?.notice)).toBe(JSON.stringify(NOTICE));
  });

  it('shares its notice with the equal ones before it, which is what keeps thousands that wait small', () => {
    const read = createEventReader();
    const noticeOf = (event: ConsentEvent) => read({ events: [structuredClone(event)] }).events[0]?.notice;
    const first = noticeOf(makeEvent());
    expect(noticeOf(makeEvent())).toBe(first);
    expect(noticeOf(makeEvent({ notice: { ...NOTICE, title: 'Other words' } }))).not.toBe(first);
  });
});

describe('a bad event is refused with its field named', () => {
  it.each<[string, unknown]>([
    ['events[0].schema: expected one of 1, 2, got 0', makeEvent({ schema: 0 as 1 })],
    ['events[0].schema: expected one of 1, 2, got "1"', { ...makeEvent(), schema: '1' }],
    ['events[0].schema: expected one of 1, 2, got nothing', without('schema')],
    ['events[0].eventId: expected a UUID, got "42"', makeEvent({ eventId: '42' })],
    ['events[0].eventId: expected a UUID, got 42', { ...makeEvent(), eventId: 42 }],
    ['events[0].consentId: expected a UUID', makeEvent({ consentId: "1'; drop table consent_events; --" })],
    ['events[0].consentId: expected a UUID, got nothing', without('consentId')],
    ['events[0].occurredAt: expected a time', makeEvent({ occurredAt: 'yesterday' })],
    ['events[0].occurredAt: expected a time', makeEvent({ occurredAt: '2026-02-30T00:00:00.000Z' })],
    ['events[0].occurredAt: expected a time', makeEvent({ occurredAt: '2026-02-27T24:00:00.000Z' })],
    ['events[0].occurredAt: expected a time', makeEvent({ occurredAt: '0000-01-01T00:00:00.000Z' })],
    ['events[0].occurredAt: expected a time', makeEvent({ occurredAt: '2026-11-22T18:00:00+02:00' })],
    ['events[0].occurredAt: expected a time', { ...makeEvent(), occurredAt: NOW }],
    ['events[0].action: expected one of accept-all', { ...makeEvent(), action: 'accept' }],
    ['events[0].action: expected one of accept-all', { ...makeEvent(), action: ['accept-all'] }],
    ['events[0].surface: expected one of banner', { ...makeEvent(), surface: null }],
    [
      'events[0].choices.analytics: expected true or false, got "yes"',
      { ...makeEvent(), choices: { analytics: 'yes' } },
    ],
    [
      'events[0].choices.__proto__: unknown field',
      JSON.parse(JSON.stringify(makeEvent()).replace('"choices":{', '"choices":{"__proto__":true,')),
    ],
    ['events[0].choices["a\\u0000b"]: unknown field', makeEvent({ choices: { 'a\u0000b': true } })],
    ['events[0].choices: expected an object, got a list', { ...makeEvent(), choices: [] }],
    [
      'events[0].choices: expected at most 20 fields, got 21',
      makeEvent({ choices: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`c${i}`, true])) }),
    ],
    ['events[0].previous: expected an object, got "none"', { ...makeEvent(), previous: 'none' }],
    ['events[0].previous.analytics: expected true or false, got 1', { ...makeEvent(), previous: { analytics: 1 } }],
    ['events[0].policyVersion: expected printable ASCII of at most 64', makeEvent({ policyVersion: 'x'.repeat(65) })],
    ['events[0].policyVersion: expected printable ASCII', makeEvent({ policyVersion: '1\r\nSet-Cookie: a=b' })],
    ['events[0].policyVersion: expected printable ASCII', makeEvent({ policyVersion: '' })],
    ['events[0].locale: expected a language tag', makeEvent({ locale: 'en US' })],
    ['events[0].page: expected an http(s) address', makeEvent({ page: 'https://example.com/?email=a@example.com' })],
    ['events[0].page: expected an http(s) address', makeEvent({ page: 'https://example.com/#me' })],
    ['events[0].page: expected an http(s) address', makeEvent({ page: 'https://user:secret@example.com/' })],
    ['events[0].page: expected an http(s) address', makeEvent({ page: 'javascript:alert(1)' })],
    // What turns the direction of a text, or cannot be seen, makes one address look like another.
    ...['\u202e', '\u2066', '\u200f', '\u061c', '\u200b', '\ufeff'].map((invisible): [string, ConsentEvent] => [
      'events[0].page: expected an http(s) address',
      makeEvent({ page: `https://example.com/${invisible}gnp.exe` }),
    ]),
    ['events[0].page: expected an http(s) address', makeEvent({ page: `https://example.com/${'x'.repeat(2048)}` })],
    [
      'events[0].globalPrivacyControl: expected true or false, got null',
      { ...makeEvent(), globalPrivacyControl: null },
    ],
    ['events[0].notice: expected an object, got nothing', without('notice')],
    [
      'events[0].notice.title: expected a text of at most 500',
      makeEvent({ notice: { ...NOTICE, title: 'x'.repeat(501) } }),
    ],
    ['events[0].notice.body: expected a text', makeEvent({ notice: { ...NOTICE, body: 'a\u0000b' } })],
    ['events[0].notice.body: expected a text', makeEvent({ notice: { ...NOTICE, body: 'half a \ud83c pair' } })],
    ['events[0].notice.buttons[1]: expected a text', { ...makeEvent(), notice: { ...NOTICE, buttons: ['Yes', null] } }],
    [
      'events[0].notice.categories[0].label: expected a text',
      { ...makeEvent(), notice: { ...NOTICE, categories: [{ id: 'a', description: '' }] } },
    ],
    [
      'events[0].notice.categories[1].cookies[0].category: unknown field',
      {
        ...makeEvent(),
        notice: {
          ...NOTICE,
          categories: [
            NOTICE.categories[0],
            {
              id: 'b',
              label: '',
              description: '',
              cookies: [{ name: '', provider: '', purpose: '', duration: '', category: 'b' }],
            },
          ],
        },
      },
    ],
    ['events[0].version: expected a version of at most 32', makeEvent({ version: '1'.repeat(33) })],
    ['events[0].ip: unknown field', { ...makeEvent(), ip: '192.0.2.1' }],
    ['events[0]["a b"]: unknown field', { ...makeEvent(), 'a b': 1 }],
    ['events[0]: expected an object, got null', null],
    ['events[0]: expected an object, got 7', 7],
  ])('%s', (message, event) => {
    const problems = problemsOf(event);
    expect(problems.map((problem) => problem.slice(0, message.length))).toEqual([message]);
  });

  it('names every field at once, up to a bound', () => {
    expect(problemsOf({}).map((problem) => problem.split(':')[0])).toHaveLength(14);
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index}`, 1]));
    expect(problemsOf(many).length).toBeLessThanOrEqual(20);
  });

  it('leaves its neighbours alone, and is known by its id', () => {
    const [good, bad, other] = [makeEvent(), makeEvent({ locale: '!' }), makeEvent()];
    const { events, rejected } = validate(good, bad, other, 'x');
    expect(events).toEqual([good, other]);
    expect(rejected).toMatchObject([
      { index: 1, eventId: bad.eventId },
      { index: 3, eventId: null },
    ]);
  });
});

const FIRST = {
  schema: true,
  eventId: true,
  consentId: true,
  occurredAt: true,
  action: true,
  surface: true,
  choices: true,
  previous: true,
  policyVersion: true,
  locale: true,
  page: true,
  globalPrivacyControl: true,
  notice: true,
  version: true,
} as const;
const NOTICES = {
  notice: { title: true, body: true, buttons: true, categories: true } satisfies Record<keyof Notice, true>,
  category: { id: true, label: true, description: true, cookies: true } satisfies Record<keyof NoticeCategory, true>,
};

/** Every field of each format. What the types gain without a row here does not compile. */
const FIELDS = {
  1: { event: FIRST, ...NOTICES },
  2: { event: { ...FIRST, variant: true } satisfies Record<keyof ConsentEvent, true>, ...NOTICES },
};

describe('format 2', () => {
  it('may name a variant', () => {
    const event = makeEvent({ schema: 2, variant: 'short-title-2' });
    expect(validate(event)).toEqual({ events: [event], newer: 0, rejected: [], problems: [] });
    expect(validate(makeEvent({ schema: 2 })).rejected).toEqual([]);
  });

  it.for(['short.title', 'Short', '', '-a', 'a'.repeat(33), null, 7])(
    'refuses the variant %j by its field',
    (variant) => {
      const { events, rejected } = validate({ ...makeEvent({ schema: 2 }), variant });
      expect(events).toEqual([]);
      expect(rejected[0]?.problems).toEqual([
        expect.stringMatching(/^events\[0\]\.variant: expected a variant of at most 32 characters/),
      ]);
    },
  );
});

describe('a field more, which an older receiver does not know,', () => {
  const [category] = NOTICE.categories;
  const extended = [
    ['in the event', 'events[0].added', { ...makeEvent(), added: 1 }],
    ['in the notice', 'events[0].notice.added', { ...makeEvent(), notice: { ...NOTICE, added: 1 } }],
    [
      'in a category',
      'events[0].notice.categories[0].added',
      { ...makeEvent(), notice: { ...NOTICE, categories: [{ ...category, added: 1 }] } },
    ],
  ] as const;

  it.each(extended)('is refused under its number, %s: so it needs the next', (_, path, event) => {
    expect(validate(event)).toMatchObject({
      events: [],
      newer: 0,
      rejected: [{ problems: [`${path}: unknown field`] }],
    });
  });

  it.each(extended)('is left to its sender under the next number, %s', (_, __, event) => {
    expect(validate({ ...event, schema: EVENT_SCHEMA + 1 })).toMatchObject({ events: [], newer: 1, rejected: [] });
  });

  it('has not been added to a number that is written down', () => {
    expect([...EVENT_FIELDS].sort()).toEqual(Object.keys(FIELDS[EVENT_SCHEMA].event).sort());
  });
});

describe('a body that is no list of events', () => {
  it.each<[string, unknown]>([
    ['body: expected an object, got null', null],
    ['body: expected an object, got a list', [makeEvent()]],
    ['events: expected a list of at most 50, got nothing', {}],
    ['events: expected a list of at most 50, got an object', { events: {} }],
    ['events: expected a list of at most 50, got a list', { events: Array(MAX_EVENTS + 1).fill(null) }],
    ['token: unknown field', { events: [], token: 'x' }],
  ])('%s', (message, body) => {
    expect(createEventReader()(body)).toEqual({ events: [], newer: 0, rejected: [], problems: [message] });
  });
});
