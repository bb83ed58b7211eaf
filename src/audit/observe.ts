// Visits a page as two new visitors: one looks and declines, the other accepts and withdraws.
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { accept, banner, decline, reload, withdraw } from './act.ts';
import type { PageFacts, Snapshot } from './facts.ts';
import { dataLayer, sameSiteLinks } from './in-page.ts';
import { openPage, PageFailure, stillThere } from './open-page.ts';
import type { AuditOptions } from './options.ts';
import { appears, awaitTool, shows } from './tools/recognise.ts';
import type { ConsentTool } from './tools/tool.ts';
import { Visit } from './visit.ts';

type First = Omit<PageFacts, 'accepted' | 'withdrawn' | 'notes'>;
type Second = Pick<PageFacts, 'accepted' | 'withdrawn' | 'screenshots'>;
/** What could not be seen, and why; each once. */
type Notes = Set<string>;

/** @throws {PageFailure} where the page could not be opened at all */
export async function observe(browser: Browser, url: string, options: AuditOptions): Promise<PageFacts> {
  const notes: Notes = new Set();
  const [tool, first] = await withVisit(browser, options, notes, (visit) => lookAndDecline(visit, url, options, notes));
  if (!tool || !first.banner) return { ...first, accepted: null, withdrawn: null, notes: [...notes] };
  const second = await withVisit(browser, options, notes, (visit) =>
    acceptAndWithdraw(visit, url, tool, options, notes),
  );
  const screenshots = [...first.screenshots, ...second.screenshots];
  return { ...first, ...second, notes: [...notes], screenshots };
}

/** A visit's limit, as a multiple of the time a page may take to come to rest: it does so up to four times, and clicks. */
const VISIT_LIMIT = 6;

async function withVisit<T>(
  browser: Browser,
  options: AuditOptions,
  notes: Notes,
  run: (visit: Visit) => Promise<T>,
): Promise<T> {
  const visit = await Visit.start(browser, options);
  // A page whose script never ends answers no question, and Playwright would wait for the answer for ever.
  const patience = new AbortController();
  const limit = options.timeout + VISIT_LIMIT * options.settle;
  const stuck = setTimeout(limit, undefined, { signal: patience.signal }).then(() => {
    throw new PageFailure('crash', `stopped responding: given up after ${Math.round(limit / 1000)} seconds`);
  });
  try {
    return await Promise.race([run(visit), stuck]);
  } finally {
    patience.abort();
    stuck.catch(() => {});
    if (visit.restless) notes.add(restless(options));
    await visit.close();
  }
}

async function lookAndDecline(
  visit: Visit,
  url: string,
  options: AuditOptions,
  notes: Notes,
): Promise<[ConsentTool | null, First]> {
  const { page } = visit;
  await openPage(visit, url, options.timeout);
  await visit.rest();
  stillThere(visit, url);
  const recognised = await awaitTool(page, options.bannerWait);
  const before = await visit.snapshot();
  const facts = {
    url,
    title: await page.title(),
    tool: recognised?.tool.name ?? null,
    dataLayer: await page.evaluate(dataLayer),
    before,
    links: await page.evaluate(sameSiteLinks),
    screenshots: await picture(visit, 'Before any choice', options),
  };
  if (!recognised?.asks) return [recognised?.tool ?? null, { ...facts, banner: null, declined: null, later: null }];
  const { tool } = recognised;
  const looks = await banner(page, tool);
  if (!looks) {
    notes.add(`${tool.name}: its banner shows no button that accepts; what comes after a choice was not judged`);
    return [tool, { ...facts, banner: null, declined: null, later: null }];
  }
  const clicks = await decline(page, tool);
  if (clicks === null) {
    notes.add(`${tool.name}: no way to decline was found; what comes after a no was not judged`);
    return [tool, { ...facts, banner: { ...looks, clicksToDecline: null }, declined: null, later: null }];
  }
  await visit.rest();
  await reload(visit);
  const declined = await visit.snapshot();
  const askedAgain = await shows(page, tool.banner).isVisible();
  const settingsFound = askedAgain || (await appears(page, tool.reopen, options.bannerWait));
  const later = { askedAgain, settingsFound };
  const screenshots = [...facts.screenshots, ...(await picture(visit, 'After declining', options))];
  return [tool, { ...facts, banner: { ...looks, clicksToDecline: clicks }, declined, later, screenshots }];
}

async function acceptAndWithdraw(
  visit: Visit,
  url: string,
  tool: ConsentTool,
  options: AuditOptions,
  notes: Notes,
): Promise<Second> {
  try {
    await openPage(visit, url, options.timeout);
    await visit.rest();
    await awaitTool(visit.page, options.bannerWait);
    visit.forget();
    await accept(visit.page, tool);
  } catch (error) {
    const reason = String(error).split('\n')[0];
    notes.add(`${tool.name}: could not accept (${reason}); what comes after a yes was not judged`);
    return { accepted: null, withdrawn: null, screenshots: [] };
  }
  await visit.rest();
  const accepted = await visit.snapshot();
  const screenshots = await picture(visit, 'After accepting', options);
  let withdrawn: Snapshot | null = null;
  if (await withdraw(visit, tool, options.bannerWait)) {
    await visit.rest();
    await reload(visit);
    withdrawn = await visit.snapshot();
  } else notes.add(`${tool.name}: no way to withdraw was found; what comes after a withdrawal was not judged`);
  return { accepted, withdrawn, screenshots };
}

const restless = ({ settle }: AuditOptions) =>
  `did not come to rest within ${settle / 1000} seconds: judged as it was then`;

async function picture(
  { page }: Visit,
  label: string,
  { screenshots }: AuditOptions,
): Promise<PageFacts['screenshots']> {
  if (!screenshots) return [];
  try {
    return [{ label, jpeg: await page.screenshot({ type: 'jpeg', quality: 60, timeout: 10_000 }) }];
  } catch {
    // A page that never paints is judged too.
    return [];
  }
}
