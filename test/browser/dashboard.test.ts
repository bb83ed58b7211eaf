// The owner's dashboard as a person uses it: logs in, reads, compares, looks a consent up, takes it along, erases it.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createNodeListener } from '../../src/receiver/http/node-listener.ts';
import { createReceiver } from '../../src/receiver/receiver.ts';
import { recount } from '../../src/receiver/store/daily-summaries.ts';
import { openStore, type Store } from '../../src/receiver/store/store.ts';
import { makeEvent } from '../receiver/events.ts';
import { initialisedPGlite } from '../receiver/initialised-pglite.ts';
import { findLightChromium } from '../setup/browsers.mjs';
import { axeFaults } from './harness/axe.ts';

const TOKEN = 'an-owner-s-token-0123';
const ID = '3b241101-e2bb-4255-8caf-4136c566a962';
const installed = findLightChromium();

const events = (number: number, changes: Parameters<typeof makeEvent>[0]) =>
  Array.from({ length: number }, () => makeEvent(changes));
const decline = { action: 'decline-all', choices: { analytics: false } } as const;

describe.skipIf(!installed)('the dashboard', () => {
  let database: PGlite;
  let store: Store;
  let server: Server;
  let browser: Browser;
  let url: string;
  let page: Page;

  beforeAll(async () => {
    database = await initialisedPGlite();
    store = await openStore(database);
    server = createServer(createNodeListener(createReceiver({ store, token: TOKEN, basePath: '/privacy' })));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://localhost:${(server.address() as AddressInfo).port}/privacy/dashboard`;
    browser = await chromium.launch({
      ...(installed && { executablePath: installed }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    await store?.close();
  });

  /** Three days, of which the middle one saw nothing. */
  beforeEach(async () => {
    for (const table of ['events', 'days', 'page_days', 'erasures', 'deliveries'])
      await database.query(`delete from consent_${table}`);
    await store.append([
      ...events(1200, { policyVersion: '2026-10', locale: 'de' }),
      ...events(800, { policyVersion: '2026-10', ...decline }),
    ]);
    await database.query("update consent_events set received_at = received_at - interval '2 days'");
    await recount(database);
    await store.append([
      ...events(70, { page: 'https://www.example.com/' }),
      ...events(30, decline),
      ...events(4, { action: 'save', choices: { analytics: false }, surface: 'settings' }),
      makeEvent({ consentId: ID }),
      makeEvent({ consentId: ID, action: 'withdraw', choices: { analytics: false }, previous: { analytics: true } }),
    ]);
    await store.countDeliveries(day(0), [{ outcome: 'rejected', reason: 'locale', events: 3 }]);
    await page?.context().close();
    page = await open();
  });

  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

  /** Fails where the policy refused something or a script broke. */
  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext(options);
    const opened = await context.newPage();
    opened.on('pageerror', (error) => expect.unreachable(`${error}`));
    opened.on('console', (message) => expect(message.text()).not.toMatch(/Content Security Policy|Trusted/));
    return opened;
  }

  async function logIn(on = page) {
    await on.goto(url);
    await on.getByLabel('Token').fill(TOKEN);
    await on.getByRole('button', { name: 'Log in' }).click();
    await on.getByRole('heading', { name: 'Overview' }).waitFor();
  }

  const rowsOf = (name: string) =>
    page
      .getByRole('region', { name })
      .getByRole('row')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));

  async function lookUp(id: string) {
    await page.getByRole('link', { name: 'One consent' }).click();
    await page.getByLabel('Consent id').fill(id);
    await page.getByRole('button', { name: 'Look up' }).click();
  }

  const heading = async (name: string | RegExp) => await page.getByRole('heading', { name }).waitFor();

  it('lets nobody in without the token, and out again on log out', async () => {
    await page.goto(url);
    await page.getByLabel('Token').fill('not-the-token-0123');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toBe('That is not this receiver’s token.');
    await logIn();
    const cookies = await page.context().cookies();
    expect(cookies).toMatchObject([
      { name: 'consent_gate_owner', httpOnly: true, sameSite: 'Strict', path: '/privacy/dashboard' },
    ]);
    await page.getByRole('button', { name: 'Log out' }).click();
    await heading('Log in');
    await page.goto(`${url}/consent`);
    await heading('Log in');
  });

  it('draws the numbers of the table', async () => {
    await logIn();
    const [head, ...rows] = await rowsOf('By day');
    expect(head).toEqual(['Day', 'Consent rate', 'Answers', 'Accept', 'Save', 'Decline', 'Withdraw']);
    const [today, before] = rows;
    expect(today?.slice(1)).toEqual(['67.6 %', '105', '71', '4', '30', '1']);
    expect(before?.slice(1)).toEqual(['60.0 %', '2,000', '1,200', '0', '800', '0']);

    const legend = async (id: string) =>
      await page.locator(`#${id} .u-legend .u-series`).evaluateAll((series) => series.map((one) => one.textContent));
    const drawn = async () => [...(await legend('rate-chart')), ...(await legend('count-chart'))].sort();
    const written = (row: readonly string[] = []) => {
      const [name, rate, , accept, save, decline, withdraw] = row;
      const numbers = [`Accept${accept}`, `Save${save}`, `Decline${decline}`, `Withdraw${withdraw}`];
      return [`Day${name}`, `Day${name}`, `Consent rate${rate}`, ...numbers].sort();
    };
    expect(await drawn()).toEqual(written(today));
    // Pointed at the first of three days, at the left end of either chart.
    await page.locator('#count-chart .u-over').hover({ position: { x: 20, y: 40 } });
    expect(await drawn()).toEqual(written(before));
    // The drawing itself: pixels of the colour of "accept".
    const painted = await page.locator('#count-chart canvas').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      let found = 0;
      for (let at = 0; at < pixels.length; at += 4)
        if (pixels[at] === 0x1d && pixels[at + 1] === 0x6b && pixels[at + 2] === 0x7f) found++;
      return found;
    });
    expect(painted).toBeGreaterThan(100);
  });

  it('draws the mean of a week over many days, in which each answer counts the same', async () => {
    await database.query(
      "update consent_events set received_at = received_at - interval '68 days' where locale = 'de'",
    );
    await recount(database);
    await logIn();
    await page.goto(`${url}?days=90`);
    const [, day, mean] = await page.locator('#rate-chart .u-legend .u-series').allTextContents();
    expect(day).toBe('Each day67.6 %');
    // 71 of today's 105, and none of the 800 of two days ago; what was seventy days ago is no part of it.
    expect(mean).toBe('Mean of 7 days7.8 %');
  });

  it('counts by language, surface, version and page, for the days asked for', async () => {
    await logIn();
    expect((await rowsOf('By language')).map(([name, , answers]) => [name, answers])).toEqual([
      ['Language', 'Answers'],
      ['German (de)', '1,200'],
      ['English (en)', '905'],
    ]);
    expect((await rowsOf('By page')).map(([name, , answers]) => [name, answers])).toEqual([
      ['Page of https://www.example.com', 'Answers'],
      ['/rooms/', '2,035'],
      ['/', '70'],
    ]);
    await page.getByLabel('From').fill(day(0));
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText(/^105$/).first().waitFor();
    expect((await rowsOf('By surface')).slice(1).map(([name, , answers]) => [name, answers])).toEqual([
      ['Banner', '101'],
      ['Settings', '4'],
    ]);
    expect((await rowsOf('By policy version')).slice(1)).toEqual([['2026-11', '67.6 %', '105', '71', '4', '30', '1']]);
    expect(await page.getByText('one policy version at most').count()).toBe(1);
    expect(await page.getByRole('region', { name: 'Delivery health' }).textContent()).toMatch(/locale\s*3/);
  });

  it('compares two policy versions, and turns the sign with them', async () => {
    await logIn();
    // 71 of 105 against 1,200 of 2,000.
    expect(await page.locator('#difference').textContent()).toBe('+7.6 percentage points');
    expect(await page.getByText('95 % interval −2.1 to +16.1').count()).toBe(1);
    expect(await page.getByText('The interval includes zero').count()).toBe(1);
    await page.getByLabel('Version', { exact: true }).selectOption('2026-10');
    await page.getByLabel('against', { exact: true }).selectOption('2026-11');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.locator('#difference', { hasText: '−7.6' }).waitFor();
  });

  it('looks a consent up, hands it out, and erases it only after a second yes', async () => {
    await logIn();
    await lookUp('nonsense');
    expect(await page.getByRole('alert').textContent()).toMatch('Expected an id such as');
    await lookUp(ID);
    await heading('2 decisions of this consent');
    // The notice, word for word; and no id in the address.
    expect(await page.getByText('We would like to count visits.').count()).toBe(1);
    expect(page.url()).not.toContain(ID);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`consent-${ID}.json`);
    const { consentId, records, notices } = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(consentId).toBe(ID);
    expect(
      records.map((record: { noticeHash: string }) => ({ ...record, notice: notices[record.noticeHash] })),
    ).toEqual(JSON.parse(JSON.stringify(await store.history(ID))));

    await page.getByRole('button', { name: 'Erase…' }).click();
    await heading('Erase this consent?');
    expect(await store.history(ID)).toHaveLength(2);
    await page.getByRole('button', { name: 'Keep it' }).click();
    await heading('2 decisions of this consent');
    await page.getByRole('button', { name: 'Erase…' }).click();
    await page.getByRole('button', { name: 'Erase for good' }).click();
    expect(await page.getByRole('status').textContent()).toMatch('2 decisions were erased');
    expect(await store.history(ID)).toEqual([]);
    await lookUp(ID);
    await heading('No records of this consent');
    await page.getByRole('link', { name: 'Overview' }).click();
    await heading('Overview');
    expect((await rowsOf('By day'))[1]?.slice(2)).toEqual(['104', '70', '4', '30', '0']);
  });

  it('says what is wrong with dates, and what may be wrong where there is nothing', async () => {
    await logIn();
    await page.goto(`${url}?from=2026-12-31&to=2026-01-01`);
    expect(await page.getByRole('alert').textContent()).toMatch('The first day comes after the last one.');
    await page.goto(`${url}?from=2020-01-01&to=2020-01-31`);
    await heading('No decisions in these days');
  });

  it('works by the keyboard alone', async () => {
    await page.goto(url);
    // `autofocus` is answered with the next drawn frame, which may come after `load`.
    await page.locator('input:focus').waitFor();
    await page.keyboard.type(TOKEN);
    await page.keyboard.press('Enter');
    await heading('Overview');
    const stops: string[] = [];
    for (let stop = 0; stop < 30 && !stops.includes('Compare'); stop++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const { activeElement: element } = document;
          return element?.getAttribute('aria-labelledby') ?? element?.textContent?.trim() ?? '';
        }),
      );
    }
    const inOrder = [
      'To the content',
      'Overview',
      'One consent',
      'Log out',
      '7 days',
      'Show',
      'days',
      'locales',
      'Compare',
    ];
    expect(stops.filter((stop) => inOrder.includes(stop))).toEqual(inOrder);
  });

  it('shows its tables without JavaScript', async () => {
    await page.context().close();
    page = await open({ javaScriptEnabled: false });
    await logIn();
    expect((await rowsOf('By day')).length).toBe(3);
    expect(await page.locator('.charts').isVisible()).toBe(false);
  });

  it.each(['light', 'dark'] as const)(
    'axe finds nothing in the %s theme, on a phone nothing is cut off',
    async (colorScheme) => {
      await page.context().close();
      page = await open({ colorScheme, viewport: { width: 360, height: 740 } });
      // Dark is the same page in other colours.
      const coloursAlone = colorScheme === 'dark';
      const check = async (what: string) => {
        expect(await axeFaults(page, { coloursAlone }), what).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), what).toBeLessThanOrEqual(360);
      };
      await page.goto(url);
      await check('login');
      await page.getByLabel('Token').fill('not-the-token-0123');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      await check('wrong token');
      await logIn();
      await check('overview');
      // However long the addresses are, their rates stand beside them.
      const rates = page.getByRole('region', { name: 'By page' }).getByRole('columnheader', { name: 'Consent rate' });
      const box = await rates.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
      await page.goto(`${url}?from=2020-01-01&to=2020-01-31`);
      await check('empty');
      await lookUp(ID);
      await heading('2 decisions of this consent');
      await check('one consent');
      await page.getByRole('button', { name: 'Erase…' }).click();
      await heading('Erase this consent?');
      await check('confirmation');
    },
  );
});
