// The outbox by the clock: what the browser tests cannot wait for.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DUE_KEY } from '../../src/attend/unfinished.ts';
import { type ConsentEvent, OUTBOX_KEY } from '../../src/core/event.ts';
import { readEndpoint } from '../../src/recorder/endpoint.ts';
import { createOutbox } from '../../src/recorder/outbox.ts';

const NOTICE = { title: '', body: '', buttons: [], categories: [] };
const event = (eventId: string, changes: Partial<ConsentEvent> = {}): ConsentEvent => ({
  schema: 1,
  eventId,
  consentId: 'consent',
  occurredAt: '2026-11-22T10:00:00.000Z',
  action: 'save',
  surface: 'api',
  choices: { analytics: false },
  previous: null,
  policyVersion: '1',
  locale: 'en',
  page: 'https://page.test/',
  globalPrivacyControl: false,
  notice: NOTICE,
  version: '0.0.0',
  ...changes,
});

type Answer = Response | Error;

/** A page at https://page.test with an endpoint that gives `answers` in turn, and 202 after the last. */
function page(answers: Answer[] = []) {
  const kept = new Map<string, string>();
  const sent: { id: string; at: number; type: string; keepalive: boolean | undefined }[] = [];
  const beacons: Blob[] = [];
  const storage = { full: false };
  const idsOf = (body: unknown) => (JSON.parse(String(body)).events as ConsentEvent[]).map(({ eventId }) => eventId);
  const fetch = async (_: string, init: RequestInit): Promise<Response> => {
    const [id = ''] = idsOf(init.body);
    const type = new Headers(init.headers).get('content-type') ?? '';
    sent.push({ id, at: Date.now(), type, keepalive: init.keepalive });
    const answer = answers.shift() ?? new Response(null, { status: 202 });
    if (answer instanceof Error) throw answer;
    // A response from the network knows where it came from.
    return Object.defineProperty(answer, 'url', { value: 'https://page.test/consent' });
  };
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (storage.full && value.length > (kept.get(key)?.length ?? 0))
        throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
  const document = Object.assign(new EventTarget(), {
    documentElement: { baseURI: 'https://page.test/a/b' },
    visibilityState: 'visible',
  });
  const window = Object.assign(new EventTarget(), {
    document,
    fetch,
    localStorage,
    origin: 'https://page.test',
    navigator: { sendBeacon: (_: string, blob: Blob) => beacons.push(blob) > 0 },
    setTimeout: (run: () => void, delay: number) => setTimeout(run, delay) as unknown as number,
    clearTimeout: (timer: number) => clearTimeout(timer),
  });
  const warn = vi.fn<(message: string) => void>();
  return {
    window: window as unknown as Window & typeof globalThis,
    document,
    storage,
    kept,
    sent,
    beacons,
    warn,
    waiting: () => (JSON.parse(kept.get(OUTBOX_KEY) ?? '[]') as ConsentEvent[]).map(({ eventId }) => eventId),
    open: (endpoint = '/consent', onEmpty = () => {}) => {
      const global = window as unknown as Window & typeof globalThis;
      return createOutbox({
        window: global,
        endpoint: readEndpoint(global, endpoint, ''),
        report: { warn },
        onEmpty,
        soon: (run) => run(),
      });
    },
  };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const failing = (status: number, headers: HeadersInit = {}) => new Response('', { status, headers });

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('sending', () => {
  it('goes in order, one event at a time, and leaves nothing behind', async () => {
    const { open, sent, kept, warn } = page();
    const outbox = open();
    for (const id of ['1', '2', '3']) outbox.add(event(id));
    await settle();
    expect(sent.map(({ id, keepalive }) => [id, keepalive])).toEqual([
      ['1', true],
      ['2', true],
      ['3', true],
    ]);
    expect(kept.size).toBe(0);
    expect(warn).not.toHaveBeenCalled();
  });

  it('is JSON to the page’s own origin and plain text to another', async () => {
    for (const [endpoint, type] of [
      ['/consent', 'application/json'],
      ['https://page.test/consent', 'application/json'],
      ['https://other.test/consent', 'text/plain'],
      ['http://page.test/consent', 'text/plain'],
    ] as const) {
      const { open, sent } = page();
      open(endpoint).add(event('1'));
      await settle();
      expect(sent[0]?.type).toBe(type);
    }
  });

  it('goes on with what an earlier page left, before what is new', async () => {
    const { open, sent, kept } = page();
    kept.set(OUTBOX_KEY, JSON.stringify([event('old')]));
    open().add(event('new'));
    await settle();
    expect(sent.map(({ id }) => id)).toEqual(['old', 'new']);
  });

  it.for(['{', 'null', '"text"', '{"length":1}'])(
    'begins anew where the outbox holds %s, and says so',
    async (garbage) => {
      const { open, sent, kept, warn } = page();
      kept.set(OUTBOX_KEY, garbage);
      open().add(event('1'));
      await settle();
      expect(sent.map(({ id }) => id)).toEqual(['1']);
      expect(kept.size).toBe(0);
      expect(warn.mock.calls).toEqual([
        [`"${OUTBOX_KEY}" in localStorage: expected a list of decisions; what is none is dropped`],
      ]);
    },
  );

  it('drops what is no event, once and with a warning, and sends the rest', async () => {
    const { open, sent, kept, warn } = page();
    kept.set(OUTBOX_KEY, JSON.stringify([null, 7, 'x', [], {}, { eventId: 1 }, event('1'), { eventId: 'no consent' }]));
    open();
    await settle();
    expect(sent.map(({ id }) => id)).toEqual(['1']);
    expect(kept.size).toBe(0);
    expect(warn).toHaveBeenCalledOnce();
    open();
    expect(warn).toHaveBeenCalledOnce();
  });

  it('sends what another version of the script wrote as it was written', async () => {
    const { window, open, kept, warn } = page();
    const bodies: unknown[] = [];
    const fetch = window.fetch;
    Object.assign(window, {
      fetch: (url: string, init: RequestInit) => {
        bodies.push(JSON.parse(String(init.body)));
        return fetch(url, init);
      },
    });
    const older = { eventId: 'older', consentId: 'consent', action: 'save' };
    const newer = { ...event('newer'), schema: 2, unheardOf: { deep: [1] } };
    kept.set(OUTBOX_KEY, JSON.stringify([older, newer]));
    open();
    await settle();
    expect(bodies).toEqual([{ events: [older] }, { events: [newer] }]);
    expect(kept.size).toBe(0);
    expect(warn).not.toHaveBeenCalled();
  });

  it('does not forget what comes while the last answer is being put away', async () => {
    const { window, open, sent } = page();
    const locks = {
      // The lock is given back a moment after its work is done.
      request: async (_name: string, _options: object, work: (lock: object) => Promise<void>) => {
        await work({});
        outbox.add(event('2'));
        await Promise.resolve();
      },
    };
    Object.assign(window.navigator, { locks });
    const outbox = open();
    await settle();
    const first = locks.request;
    locks.request = async (...args) => {
      locks.request = async (_name, _options, work) => work({});
      await first(...args);
    };
    outbox.add(event('1'));
    await settle();
    expect(sent.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('leaves alone what another tab is sending, and looks again', async () => {
    const { window, open, sent, waiting } = page();
    let free = false;
    Object.assign(window.navigator, {
      locks: {
        request: (_name: string, options: object, work: (lock: object | null) => unknown) => {
          expect(options).toEqual({ ifAvailable: true });
          return work(free ? {} : null);
        },
      },
    });
    const told: string[] = [];
    open().add(event('1'), (delivery) => told.push(delivery));
    await settle();
    expect(sent).toEqual([]);
    expect(told).toEqual(['waiting']);
    free = true;
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map(({ id }) => id)).toEqual(['1']);
    expect(waiting()).toEqual([]);
    expect(told).toEqual(['waiting', 'delivered']);
  });

  it('tells when nothing waits, at the start and after each delivery', async () => {
    const { open } = page([failing(500)]);
    const onEmpty = vi.fn();
    const outbox = open('/consent', onEmpty);
    await settle();
    expect(onEmpty).toHaveBeenCalledTimes(1);
    outbox.add(event('1'));
    await settle();
    expect(onEmpty).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(onEmpty).toHaveBeenCalledTimes(2);
  });
});

describe('a failure', () => {
  it.for([408, 425, 429, 500, 502, 503, 599])('%i keeps the event and tries again', async (status) => {
    const { open, sent, waiting } = page([failing(status)]);
    open().add(event('1'));
    await settle();
    expect(waiting()).toEqual(['1']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toHaveLength(2);
    expect(waiting()).toEqual([]);
  });

  it('of the network keeps the event and tries again', async () => {
    const { open, sent, waiting, warn } = page([new TypeError('Failed to fetch')]);
    open().add(event('1'));
    await settle();
    expect(waiting()).toEqual(['1']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toHaveLength(2);
    expect(warn.mock.calls).toEqual([
      ['https://page.test/consent cannot be reached; the decision is kept and sent again later'],
    ]);
  });

  it.for([400, 401, 403, 404, 405, 409, 410, 413, 415, 422])(
    '%i drops the event, with a warning, and the next one goes',
    async (status) => {
      const { open, sent, waiting, warn } = page([new Response('no such field', { status })]);
      const outbox = open();
      outbox.add(event('1'));
      outbox.add(event('2'));
      await settle();
      expect(sent.map(({ id }) => id)).toEqual(['1', '2']);
      expect(waiting()).toEqual([]);
      expect(warn.mock.calls).toEqual([
        [`https://page.test/consent refused a decision with ${status}, it is not sent again: no such field`],
      ]);
    },
  );

  it('holds back those after it, so that their order stays', async () => {
    const { open, sent } = page([failing(500)]);
    const outbox = open();
    for (const id of ['1', '2', '3']) outbox.add(event(id));
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map(({ id }) => id)).toEqual(['1', '1', '2', '3']);
  });

  it('makes the pauses grow to five minutes, and is said once', async () => {
    const { open, sent, warn } = page(Array.from({ length: 12 }, () => failing(500)));
    open().add(event('1'));
    await vi.advanceTimersByTimeAsync(3_600_000);
    const pauses = sent.slice(1).map(({ at }, index) => (at - (sent[index]?.at ?? 0)) / 1000);
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
    expect(warn).toHaveBeenCalledOnce();
  });

  it('to answer within a minute is given up, tried again, and holds nobody else up for good', async () => {
    const { window, open, sent, waiting } = page();
    const fetch = window.fetch;
    let hangs = true;
    Object.assign(window, {
      fetch: (url: string, init: RequestInit) =>
        hangs
          ? new Promise((_, reject) => {
              hangs = false;
              init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
            })
          : fetch(url, init),
    });
    open().add(event('1'));
    await vi.advanceTimersByTimeAsync(59_999);
    expect(waiting()).toEqual(['1']);
    await vi.advanceTimersByTimeAsync(1001);
    expect(sent.map(({ id }) => id)).toEqual(['1']);
    expect(waiting()).toEqual([]);
  });

  it('is jittered by half to one and a half', async () => {
    for (const [random, pause] of [
      [0, 500],
      [0.999999, 1500],
    ] as const) {
      vi.mocked(Math.random).mockReturnValue(random);
      const { open, sent } = page([failing(500)]);
      open().add(event('1'));
      await vi.advanceTimersByTimeAsync(pause - 2);
      expect(sent).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(3);
      expect(sent).toHaveLength(2);
    }
  });

  it('starts with a short pause again after a success', async () => {
    const { open, sent } = page([failing(500), failing(500), new Response(null, { status: 202 }), failing(500)]);
    const outbox = open();
    outbox.add(event('1'));
    await vi.advanceTimersByTimeAsync(3000);
    outbox.add(event('2'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map(({ id }) => id)).toEqual(['1', '1', '1', '2', '2']);
  });
});

describe('Retry-After', () => {
  const secondAttempt = async (header: string) => {
    const { open, sent } = page([failing(429, { 'retry-after': header })]);
    open().add(event('1'));
    await settle();
    const [first] = sent;
    await vi.advanceTimersToNextTimerAsync();
    return (sent[1]?.at ?? Number.NaN) - (first?.at ?? 0);
  };

  it('is honoured in seconds', async () => {
    expect(await secondAttempt('120')).toBe(120_000);
  });

  it('is honoured as a date', async () => {
    vi.setSystemTime('2026-11-22T10:00:00Z');
    expect(await secondAttempt('Sun, 22 Nov 2026 10:02:00 GMT')).toBe(120_000);
  });

  it.for(['soon', '', '-5', '0', 'Sun, 22 Nov 1999 10:02:00 GMT'])(
    '%j is no shorter than our own pause',
    async (header) => {
      expect(await secondAttempt(header)).toBe(1000);
    },
  );

  it('of a year does not become no pause at all', async () => {
    expect(await secondAttempt('31536000')).toBe(2 ** 31 - 1);
  });
});

describe('storage', () => {
  it('keeps 50 at most, and lets go of the oldest', async () => {
    const { open, waiting } = page(Array.from({ length: 99 }, () => failing(500)));
    const outbox = open();
    for (let count = 1; count <= 60; count++) outbox.add(event(`${count}`));
    await settle();
    expect(waiting()).toHaveLength(50);
    expect(waiting().at(0)).toBe('11');
    expect(waiting().at(-1)).toBe('60');
  });

  it('drops no erasure, and not the newest state', async () => {
    const { open, waiting } = page(Array.from({ length: 99 }, () => failing(500)));
    const outbox = open();
    outbox.add(event('erase', { action: 'erase', consentId: 'another' }));
    for (let count = 1; count <= 60; count++) outbox.add(event(`${count}`));
    await settle();
    expect(waiting()).toHaveLength(50);
    expect(waiting().at(0)).toBe('erase');
    expect(waiting().at(1)).toBe('12');
    expect(waiting().at(-1)).toBe('60');
  });

  it('has later pages load the recorder as long as something waits', async () => {
    const { open, kept } = page([failing(500)]);
    kept.set(DUE_KEY, '9999999999999');
    open().add(event('1'));
    await settle();
    expect(kept.has(DUE_KEY)).toBe(false);
  });

  it('that is full loses neither what is in it nor what is new, and nothing is sent twice', async () => {
    const { open, sent, storage, kept, waiting, warn } = page([failing(500), failing(500)]);
    const outbox = open();
    outbox.add(event('first'));
    await settle();
    storage.full = true;
    outbox.add(event('second'));
    outbox.add(event('third'));
    await settle();
    expect(waiting()).toEqual(['first']);
    expect(warn.mock.calls.flat().filter((line) => line.includes('localStorage'))).toEqual([
      'localStorage refused a decision: until the endpoint has it, it lives only as long as this page',
    ]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent.map(({ id }) => id)).toEqual(['first', 'first', 'first', 'second', 'third']);
    expect(kept.size).toBe(0);
  });

  it('that throws does not stop the sending', async () => {
    const { window, open, sent } = page([failing(500)]);
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
    const outbox = open();
    outbox.add(event('1'));
    outbox.add(event('2'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map(({ id }) => id)).toEqual(['1', '1', '2']);
  });
});

describe('the page', () => {
  it('that goes away sends beacons, and keeps what nobody answered for', async () => {
    const { window, open, beacons, waiting } = page([failing(500)]);
    const outbox = open();
    outbox.add(event('1'));
    outbox.add(event('2'));
    await settle();
    window.dispatchEvent(new Event('pagehide'));
    expect(await Promise.all(beacons.map(async (blob) => JSON.parse(await blob.text()).events[0].eventId))).toEqual([
      '1',
      '2',
    ]);
    expect(beacons.map(({ type }) => type)).toEqual(['application/json', 'application/json']);
    expect(waiting()).toEqual(['1', '2']);
  });

  it('that goes away while a request is out leaves the rest to the next page, so that nothing overtakes', async () => {
    const { window, open, beacons, waiting } = page();
    Object.assign(window, { fetch: () => new Promise(() => {}) });
    const outbox = open();
    outbox.add(event('1'));
    outbox.add(event('2'));
    await settle();
    window.dispatchEvent(new Event('pagehide'));
    expect(beacons).toEqual([]);
    expect(waiting()).toEqual(['1', '2']);
  });

  it('that goes away while a request is out sends what would end with it', async () => {
    const { window, open, beacons, storage } = page();
    Object.assign(window, { fetch: () => new Promise(() => {}) });
    storage.full = true;
    const outbox = open();
    for (const id of ['1', '2', '3']) outbox.add(event(id));
    await settle();
    window.dispatchEvent(new Event('pagehide'));
    expect(await Promise.all(beacons.map(async (blob) => JSON.parse(await blob.text()).events[0].eventId))).toEqual([
      '2',
      '3',
    ]);
  });

  it.for(['online', 'visibilitychange'])('tries at once on %s', async (name) => {
    const { window, document, open, sent } = page([failing(500)]);
    open().add(event('1'));
    await settle();
    (name === 'online' ? window : document).dispatchEvent(new Event(name));
    await settle();
    expect(sent).toHaveLength(2);
  });

  it('that stopped it hears no more of it', async () => {
    const { window, open, sent, beacons } = page([failing(500)]);
    const outbox = open();
    outbox.add(event('1'));
    await settle();
    outbox.stop();
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('pagehide'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toHaveLength(1);
    expect(beacons).toEqual([]);
  });
});

describe('an answer that is a web page', () => {
  it.for<[string, string, boolean]>([
    ['<!doctype html><title>Welcome</title>', 'text/html; charset=utf-8', true],
    ['\n<html><body>', 'text/html', true],
    ['ok', 'text/html', false],
    ['<!doctype html>', 'text/plain', false],
  ])('%j as %s', async ([body, type, warned]) => {
    const { open, waiting, warn } = page([new Response(body, { headers: { 'content-type': type } })]);
    open().add(event('1'));
    await settle();
    expect(waiting()).toEqual([]);
    expect(warn.mock.calls.length).toBe(warned ? 1 : 0);
  });
});

it('does not take the network guard’s own answer for the endpoint’s', async () => {
  const { window, open, waiting, warn } = page();
  Object.assign(window, { fetch: async () => new Response(null, { status: 204 }) });
  open().add(event('1'));
  await settle();
  expect(waiting()).toEqual(['1']);
  expect(warn.mock.calls).toEqual([
    ['https://page.test/consent is held back by "block"; the decision is kept and sent again later'],
  ]);
});

describe('an erasure', () => {
  it('takes the place of what waits for the same consent, and of nothing else', async () => {
    const { open, waiting, sent } = page([failing(500)]);
    const outbox = open();
    outbox.add(event('1'));
    outbox.add(event('2'));
    outbox.add(event('other', { consentId: 'another' }));
    outbox.add(event('erase', { action: 'erase' }));
    await settle();
    expect(waiting()).toEqual(['other', 'erase']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map(({ id }) => id)).toEqual(['other', 'other', 'erase']);
  });

  it.for<[Answer[], string[]]>([
    [[], ['delivered']],
    [[failing(503)], ['waiting', 'delivered']],
    [[new TypeError('Failed to fetch')], ['waiting', 'delivered']],
    [[failing(405)], ['refused']],
  ])('tells how it fares: %j', async ([answers, expected]) => {
    const { open } = page(answers);
    const told: string[] = [];
    open().add(event('1', { action: 'erase' }), (delivery) => told.push(delivery));
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(expected);
  });
});
