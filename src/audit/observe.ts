// Visits a page as two new visitors: one looks and declines, the other accepts and withdraws.
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { accept, banner, decline, reload, withdraw } from './act.ts';
import { DATA_LAYER, readDataLayer } from './data-layer.ts';
import type { PageFacts, SeenMessage, Snapshot } from './facts.ts';
import { sameSiteLinks, titleOf } from './in-page.ts';
import { openPage, stillThere } from './open-page.ts';
import type { AuditOptions } from './options.ts';
import { PageFailure } from './page-failure.ts';
import { address, list, pageAddresses, reason, text } from './page-values.ts';
import { appears, awaitTool, type Recognised, recogniseTool, shows } from './tools/recognise.ts';
import type { ConsentTool } from './tools/tool.ts';
import { Visit } from './visit.ts';

type First = Omit<PageFacts, 'accepted' | 'withdrawn' | keyof Said>;
type Second = Pick<PageFacts, 'accepted' | 'withdrawn' | 'screenshots'>;

/** What the visits say of themselves; each once. */
interface Said {
  readonly notes: Set<string>;
  readonly notJudged: Set<string>;
  readonly refused: Set<string>;
  readonly messages: Map<string, SeenMessage>;
}

/** @throws {PageFailure} where the page could not be opened at all */
export async function observe(browser: Browser, url: string, options: AuditOptions): Promise<PageFacts> {
  const said: Said = { notes: new Set(), notJudged: new Set(), refused: new Set(), messages: new Map() };
  const [tool, first] = await withVisit(browser, options, said, (visit) => lookAndDecline(visit, url, options, said));
  const second =
    tool && first.banner
      ? await withVisit(browser, options, said, (visit) => acceptAndWithdraw(visit, url, tool, options, said))
      : { accepted: null, withdrawn: null, screenshots: [] };
  return {
    ...first,
    ...second,
    screenshots: [...first.screenshots, ...second.screenshots],
    messages: [...said.messages.values()],
    refused: [...said.refused],
    notes: [...said.notes],
    notJudged: [...said.notJudged],
  };
}

/** A visit's limit, as a multiple of the time a page may take to come to rest: it does so up to four times, and clicks. */
const VISIT_LIMIT = 6;

async function withVisit<T>(
  browser: Browser,
  options: AuditOptions,
  said: Said,
  run: (visit: Visit) => Promise<T>,
): Promise<T> {
  const visit = await Visit.start(browser, options);
  // A page whose script never ends answers no question, and Playwright would wait for the answer for ever.
  const patience = new AbortController();
  const limit = options.timeout + VISIT_LIMIT * options.settle;
  const stuck = setTimeout(limit, undefined, { signal: patience.signal }).then(() => {
    throw new PageFailure('crash', `stopped responding: given up after ${Math.round(limit / 1000)} seconds`);
  });
  const running = run(visit);
  try {
    return await Promise.race([running, stuck, visit.gone]);
  } finally {
    patience.abort();
    // What lost the race may still fail.
    for (const other of [running, stuck]) other.catch(() => {});
    if (visit.restless) said.notes.add(restless(options));
    for (const worker of visit.serviceWorkers)
      said.notes.add(`has a service worker, ${worker}: what that asks for is not seen`);
    if (visit.overflowed) said.notJudged.add('it asked for so many things that the later ones were not judged');
    for (const refused of visit.refused) said.refused.add(refused);
    for (const message of visit.messages()) said.messages.set(message.text, message);
    await visit.close();
  }
}

/** How often a page may change under the eyes of the one who looks: leads on, or shows its banner late. */
const LOOKS = 3;

/** Waits until a page stands still, and takes its picture: what is reported then is what the picture shows. */
async function look(visit: Visit, url: string, options: AuditOptions) {
  for (let left = LOOKS; ; left--) {
    await visit.rest();
    stillThere(visit, url);
    const { documents } = visit;
    const recognised = await awaitTool(visit.page, visit.world, options.bannerWait);
    const screenshots = await picture(visit, 'Before any choice', options);
    const now = recognised?.asks ? recognised : await recogniseTool(visit.page, visit.world);
    if (left === 1 || (visit.documents === documents && sameTool(recognised, now)))
      return { recognised: now, screenshots };
  }
}

const sameTool = (one: Recognised | null, other: Recognised | null) =>
  one?.tool === other?.tool && one?.asks === other?.asks;

async function lookAndDecline(
  visit: Visit,
  url: string,
  options: AuditOptions,
  { notJudged }: Said,
): Promise<[ConsentTool | null, First]> {
  const { page, world } = visit;
  await openPage(visit, url, options.timeout);
  const { recognised, screenshots } = await look(visit, url, options);
  const facts = {
    url,
    title: text(await world.ask(titleOf)),
    tool: recognised?.tool.name ?? null,
    dataLayer: readDataLayer(await world.askPage(DATA_LAYER)),
    before: await visit.snapshot(),
    links: pageAddresses(list(address)(await world.ask(sameSiteLinks))),
    screenshots,
  };
  if (!recognised?.asks) return [recognised?.tool ?? null, { ...facts, banner: null, declined: null, later: null }];
  const { tool } = recognised;
  const looks = await banner(visit, tool);
  if (!looks) {
    notJudged.add(`${tool.name}: its banner shows no button that accepts; what comes after a choice was not judged`);
    return [tool, { ...facts, banner: null, declined: null, later: null }];
  }
  const clicks = await decline(page, tool);
  if (clicks === null) {
    notJudged.add(`${tool.name}: no way to decline was found; what comes after a no was not judged`);
    return [tool, { ...facts, banner: { ...looks, clicksToDecline: null }, declined: null, later: null }];
  }
  await visit.rest();
  await reload(visit);
  const declined = await visit.snapshot();
  const askedAgain = await shows(page, tool.banner).isVisible();
  const settingsFound = askedAgain || (await appears(page, tool.reopen, options.bannerWait));
  const later = { askedAgain, settingsFound };
  const pictures = [...screenshots, ...(await picture(visit, 'After declining', options))];
  return [tool, { ...facts, banner: { ...looks, clicksToDecline: clicks }, declined, later, screenshots: pictures }];
}

async function acceptAndWithdraw(
  visit: Visit,
  url: string,
  tool: ConsentTool,
  options: AuditOptions,
  { notJudged }: Said,
): Promise<Second> {
  const { page } = visit;
  try {
    await openPage(visit, url, options.timeout);
    await look(visit, url, { ...options, screenshots: false });
    visit.forget();
    await accept(page, tool);
  } catch (error) {
    notJudged.add(`${tool.name}: could not accept (${reason(error)}); what comes after a yes was not judged`);
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
  } else notJudged.add(`${tool.name}: no way to withdraw was found; what comes after a withdrawal was not judged`);
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
