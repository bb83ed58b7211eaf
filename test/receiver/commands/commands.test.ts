// What the owner does at a terminal, on a real PostgreSQL: prove, export, erase, purge.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Command, UsageError } from '../../../src/receiver/commands/command.ts';
import { eraseCommand } from '../../../src/receiver/commands/erase.ts';
import { migrateCommand } from '../../../src/receiver/commands/migrate.ts';
import { purgeCommand } from '../../../src/receiver/commands/purge.ts';
import { recordsCommand } from '../../../src/receiver/commands/records.ts';
import { hashNotice } from '../../../src/receiver/store/notice-hash.ts';
import { openPostgres } from '../../../src/receiver/store/open-postgres.ts';
import { schemaSql } from '../../../src/receiver/store/schema.ts';
import type { Store } from '../../../src/receiver/store/store.ts';
import { makeEvent, NOTICE } from '../events.ts';
import { startPostgres, type TestPostgres } from '../postgres.ts';

let server: TestPostgres;
let store: Store;
let client: pg.Client;
beforeAll(async () => {
  server = await startPostgres();
  store = await openPostgres(server.url);
  client = new pg.Client(server.url);
  await client.connect();
}, 60_000);
afterAll(async () => {
  await store?.close();
  await client?.end();
  await server?.stop();
});
beforeEach(() =>
  client.query('truncate consent_events, consent_erasures, consent_days, consent_page_days, consent_purges'),
);

async function run(command: Command, args: string[], { stopAfter = Number.POSITIVE_INFINITY } = {}) {
  const stop = new AbortController();
  let out = '';
  const errors: string[] = [];
  await command.run(args, {
    env: { CONSENT_GATE_DATABASE: server.url },
    out: (text) => {
      out += text;
    },
    write: async (text) => {
      out += text;
    },
    error: (text) => {
      if (errors.push(text) >= stopAfter) stop.abort();
    },
    stop: stop.signal,
  });
  return { out, errors };
}

describe('records --consent-id', () => {
  it('is a page that holds every decision and every word that was shown, and runs nothing of it', async () => {
    const consentId = randomUUID();
    const hostile = { ...NOTICE, title: '<script>alert(1)</script>', buttons: ['"><img src=x onerror=alert(1)>'] };
    await store.append([
      makeEvent({
        consentId,
        action: 'decline-all',
        choices: { analytics: false },
        occurredAt: '2026-11-20T08:00:00.000Z',
      }),
      makeEvent({ consentId, action: 'save', surface: 'settings', previous: { analytics: false }, notice: hostile }),
      makeEvent({ consentId, action: 'withdraw', notice: { title: '', body: '', buttons: [], categories: [] } }),
      makeEvent(),
    ]);
    const { out } = await run(recordsCommand, ['--consent-id', consentId]);
    expect(out).not.toMatch(/<script|<img/);
    const words = new PageText(out);
    expect(words.text).toContain('3 decisions');
    expect(words.text.indexOf('Declined everything optional')).toBeLessThan(
      words.text.indexOf('Saved an own selection'),
    );
    for (const notice of [NOTICE, hostile]) {
      expect(words.text).toContain(hashNotice(notice).hash);
      for (const text of [notice.title, notice.body, ...notice.buttons]) expect(words.text).toContain(text);
      for (const { label, description, cookies = [] } of notice.categories) {
        for (const text of [label, description, ...cookies.flatMap(Object.values)]) expect(words.text).toContain(text);
      }
    }
    expect(words.text.indexOf('Accept')).toBeLessThan(words.text.indexOf('Settings'));
    expect(words.text).toContain('Nothing was shown');
  });

  it('is JSON where asked', async () => {
    const event = makeEvent();
    await store.append([event]);
    const { out } = await run(recordsCommand, ['--consent-id', event.consentId, '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      consentId: event.consentId,
      records: [{ eventId: event.eventId }],
      notices: { [hashNotice(NOTICE).hash]: NOTICE },
    });
  });

  it('says so where there is nothing', async () => {
    await expect(run(recordsCommand, ['--consent-id', randomUUID()])).rejects.toThrow('there are no records');
  });
});

describe('a command', () => {
  it.each([
    [recordsCommand, []],
    [eraseCommand, ['--consent-id', randomUUID()]],
    [purgeCommand, ['--older-than', '730d']],
  ])('that asks a folder without records says so, and makes nothing there', async (command, args) => {
    const folder = mkdtempSync(join(tmpdir(), 'consent-gate-none-'));
    for (const place of [folder, join(folder, 'missing')]) {
      await expect(run(command, [...args, '--database', place])).rejects.toThrow(`no records in "${place}"`);
    }
    expect(readdirSync(folder)).toEqual([]);
    rmdirSync(folder);
  });

  it('has as long as it needs for a statement, however many records there are', async () => {
    const database = await server.createDatabase('patient');
    const slow = await openPostgres(database);
    await slow.append([makeEvent()]);
    await slow.close();
    const owner = new pg.Client(database);
    await owner.connect();
    await owner.query('alter table consent_events rename to kept');
    // Its records tell in what session they were read.
    await owner.query(`create view consent_events as select consent_id, event_id, occurred_at, received_at, action, surface,
      choices, previous, policy_version, locale, current_setting('statement_timeout') as page, global_privacy_control,
      notice_hash, version, position, variant from kept`);
    await owner.end();
    expect(JSON.parse((await run(recordsCommand, ['--database', database])).out).page).toBe('0');
  });
});

describe('records', () => {
  it('exports as NDJSON and CSV, filtered', async () => {
    const [kept] = [makeEvent({ locale: 'fr' }), makeEvent()];
    await store.append([kept, makeEvent()]);
    const ndjson = await run(recordsCommand, ['--locale', 'fr', '--from', '2026-01-01']);
    expect(
      ndjson.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).eventId),
    ).toEqual([kept.eventId]);
    const look = makeEvent({ schema: 2, variant: 'short-title' });
    await store.append([look]);
    expect(JSON.parse((await run(recordsCommand, ['--variant', 'short-title'])).out).eventId).toBe(look.eventId);
    const csv = await run(recordsCommand, ['--format', 'csv']);
    expect(csv.out.split('\r\n')).toHaveLength(5);
  });

  it.each([
    [['--consent-id', '7'], '--consent-id: expected a UUID'],
    [['--policy-version', 'x'.repeat(65)], '--policy-version: expected at most 64 characters'],
    [['--variant', 'short.title'], '--variant: expected lower-case letters, digits and hyphens'],
    [['--from', 'soon'], '--from: expected a date'],
    [['--format', 'xml'], '--format: expected one of html, json, ndjson, csv'],
    [['--format', 'html'], '--consent-id: expected, because --format html shows one consent'],
  ])('%j is refused', async (args, message) => {
    const failure = run(recordsCommand, args);
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toBeInstanceOf(UsageError);
  });
});

describe('erase', () => {
  it('removes one visitor and nobody else', async () => {
    const [event, other] = [makeEvent(), makeEvent()];
    await store.append([event, other]);
    expect((await run(eraseCommand, ['--consent-id', event.consentId])).out).toBe('1 records removed\n');
    expect(await store.history(event.consentId)).toEqual([]);
    expect(await store.history(other.consentId)).toHaveLength(1);
  });
});

describe('purge', () => {
  const fill = async (count: number, age: string) => {
    const events = Array.from({ length: count }, () => makeEvent());
    await store.append(events);
    const ids = events.map(({ eventId }) => eventId);
    await client.query(
      'update consent_events set received_at = now() - $1::interval where event_id = any($2::uuid[])',
      [age, ids],
    );
    return events;
  };
  const count = async () => (await client.query('select count(*)::int as count from consent_events')).rows[0].count;

  it('removes what is older, in batches with progress, and leaves the rest', async () => {
    await fill(2500, '731 days');
    const young = await fill(10, '729 days');
    const { out, errors } = await run(purgeCommand, ['--older-than', '730d', '--force']);
    expect(out).toBe('2500 records removed\n');
    expect(errors).toEqual(['removed 1000 records\n', 'removed 2000 records\n', 'removed 2500 records\n']);
    expect(await count()).toBe(10);
    expect(await store.history(young[0]?.consentId ?? '')).toHaveLength(1);
  });

  it('may be stopped after any batch, and goes on the next time', async () => {
    await fill(2500, '31 days');
    expect((await run(purgeCommand, ['--older-than', '30d', '--force'], { stopAfter: 1 })).out).toContain(
      '1000 records removed; stopped',
    );
    expect(await count()).toBe(1500);
    expect((await run(purgeCommand, ['--older-than', '30d', '--force'])).out).toBe('1500 records removed\n');
  });

  it('is shared by two that run at once', async () => {
    await fill(4000, '31 days');
    const both = await Promise.all([
      run(purgeCommand, ['--older-than', '30d', '--force']),
      run(purgeCommand, ['--older-than', '30d', '--force']),
    ]);
    expect(both.map(({ out }) => Number.parseInt(out, 10)).reduce((a, b) => a + b)).toBe(4000);
  });

  it('removes nothing where a clock is three years ahead, the database’s or this process’s', async () => {
    await fill(10, '1 hour');
    vi.setSystemTime(Date.now() + 3 * 365 * 86_400_000);
    expect((await run(purgeCommand, ['--older-than', '730d'])).out).toBe('0 records removed\n');
    vi.useRealTimers();
    // For the database, three years ahead is that all of them came three years ago.
    await client.query("update consent_events set received_at = received_at - interval '3 years'");
    await client.query(
      "update consent_purges set before = before - interval '3 years', purged_at = purged_at - interval '3 years'",
    );
    await expect(run(purgeCommand, ['--older-than', '730d'])).rejects.toThrow(
      /^10 of 10 records and marks are from before .*Z: 100 %, more than 20 % at once\. If clock/,
    );
    expect(await count()).toBe(10);
    expect((await run(purgeCommand, ['--older-than', '730d', '--force'])).out).toBe('10 records removed\n');
  });

  it('needs no --force again once time goes on from one purge to the next', async () => {
    await fill(10, '729 days 22 hours');
    expect((await run(purgeCommand, ['--older-than', '730d'])).out).toBe('0 records removed\n');
    await client.query("update consent_events set received_at = received_at - interval '6 hours'");
    expect((await run(purgeCommand, ['--older-than', '730d'])).out).toBe('10 records removed\n');
  });

  it.each([[[]], [['--older-than', '730']], [['--older-than', '0d']], [['--older-than', 'two years']]])(
    '%j is refused',
    async (args) => {
      await expect(run(purgeCommand, args)).rejects.toThrow('--older-than: expected a number of days, such as 730d');
    },
  );
});

it('migrate prints the statements, or runs them', async () => {
  expect((await run(migrateCommand, ['--print'])).out).toBe(schemaSql());
  expect((await run(migrateCommand, [])).out).toBe('the tables are up to date\n');
});

/** A page's text, with its entities resolved. */
class PageText {
  readonly text: string;
  constructor(page: string) {
    const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
    this.text = page
      .replace(/<style>[\s\S]*<\/style>/, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity);
  }
}
