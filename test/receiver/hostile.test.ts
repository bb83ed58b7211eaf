// Bodies that nobody meant well: whatever they are, the answer is 4xx, and the store holds only what it can give back.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createReceiver, type Receiver } from '../../src/receiver/receiver.ts';
import type { Row } from '../../src/receiver/store/database.ts';
import { openStore, type Store } from '../../src/receiver/store/store.ts';
import { makeEvent, NOW } from './events.ts';
import { initialisedPGlite } from './initialised-pglite.ts';

let store: Store;
let receive: Receiver;
/** Every statement since the last look. */
let asked: string[] = [];
beforeAll(async () => {
  const database = await initialisedPGlite();
  store = await openStore({
    query: (text, params) => {
      asked.push(text);
      return database.query<Row>(text, params);
    },
    close: () => database.close(),
  });
  receive = createReceiver({ store, now: () => NOW, lingerMs: 0 });
}, 60_000);
afterAll(() => store?.close());

const post = (body: string | Uint8Array) =>
  receive(
    new Request('https://www.example.com/consent', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    }),
  );

/** Every path to a value inside an event, so that any one of them can be spoilt. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))
      : [];
  return path.length ? [path, ...below] : below;
}

function spoil(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  Object.assign(copy, { [key]: spoil(Reflect.get(copy, key), rest, by) });
  return copy;
}

const anyJson = fc.jsonValue({ maxDepth: 3 });
const anyText = fc.string({ unit: 'binary', maxLength: 50 });
const number = fc.oneof(fc.double(), fc.constantFrom(1e308, -1, 2 ** 53, 0.1));

it('random bytes, random JSON and nested brackets give 4xx', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        anyText,
        anyJson.map((value) => JSON.stringify(value)),
        anyJson.map((value) => JSON.stringify({ events: [value] })),
        fc.integer({ min: 1, max: 60_000 }).map((depth) => '['.repeat(depth)),
        fc.integer({ min: 2, max: 30_000 }).map((depth) => `{"events":${'['.repeat(depth)}${']'.repeat(depth)}}`),
      ),
      async (body) => {
        const { status } = await post(body);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      },
    ),
    {
      numRuns: 300,
      // The one well-formed body among them.
      examples: [['{"events":[null]}']],
    },
  );
});

it('an event with any one value spoilt gives 4xx, or is given back exactly as it was sent', async () => {
  const paths = pathsOf(makeEvent());
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), fc.oneof(anyJson, anyText, number), async (path, by) => {
      const sent = spoil(makeEvent(), path, by) as ReturnType<typeof makeEvent>;
      const response = await post(JSON.stringify({ events: [sent] }));
      // The one change that makes another good event: a number that a later format will have.
      if (path[0] === 'schema' && Number.isSafeInteger(by) && Number(by) > 1) expect(response.status).toBe(503);
      else expect(response.status).toBeLessThan(500);
      if (response.status !== 202) return;
      const [record] = await store.history(sent.consentId);
      const { schema: _schema, ...rest } = sent;
      expect(record).toMatchObject(JSON.parse(JSON.stringify(rest)));
    }),
    { numRuns: 500 },
  );
});

it('an event with an unknown field, a missing field or a field of another type names that field', async () => {
  const fields = Object.keys(makeEvent());
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...fields),
      fc.constantFrom('missing', 'wrong', 'unknown'),
      async (field, fault) => {
        const event: Record<string, unknown> = { ...makeEvent() };
        if (fault === 'missing') delete event[field];
        else if (fault === 'wrong') event[field] = [[]];
        else event[`${field}2`] = event[field];
        const response = await post(JSON.stringify({ events: [event] }));
        expect(response.status).toBe(422);
        const { rejected } = await response.json();
        expect(rejected[0].problems[0]).toMatch(`events[0].${field}${fault === 'unknown' ? '2' : ''}: `);
      },
    ),
    { numRuns: 100 },
  );
});

it('an id that nobody has costs the same work as one that somebody has, so that its time tells no more than its answer', async () => {
  const event = makeEvent();
  await post(JSON.stringify({ events: [event] }));
  const work = async (method: string, id: string) => {
    asked = [];
    await receive(new Request(`https://www.example.com/consent/${id}`, { method }));
    return asked;
  };
  for (const method of ['GET', 'DELETE']) {
    const ofNobody = await work(method, makeEvent().consentId);
    expect(ofNobody.length).toBeGreaterThan(0);
    // Whose records are given out, the answer says itself; what is asked to find that out is the same.
    expect((await work(method, event.consentId)).slice(0, ofNobody.length)).toEqual(ofNobody);
  }
});
