// Which consent tool a page has.
import type { Page } from 'playwright-core';
import { has } from '../in-page.ts';
import { flag, list, text } from '../page-values.ts';
import type { PageWorld } from '../page-world.ts';
import { consentGate } from './consent-gate.ts';
import { cookiebot } from './cookiebot.ts';
import { cookieYes } from './cookieyes.ts';
import { klaro } from './klaro.ts';
import { oneTrust } from './onetrust.ts';
import { tarteaucitron } from './tarteaucitron.ts';
import type { ConsentTool } from './tool.ts';
import { usercentrics } from './usercentrics.ts';
import { vanillaCookieconsent } from './vanilla-cookieconsent.ts';

// Cookiebot comes before vanilla-cookieconsent: it has a global `CookieConsent` too.
export const TOOLS: readonly ConsentTool[] = [
  consentGate,
  cookiebot,
  vanillaCookieconsent,
  klaro,
  tarteaucitron,
  oneTrust,
  cookieYes,
  usercentrics,
];

export const shows = (page: Page, selector: string) => page.locator(selector).filter({ visible: true }).first();

export interface Recognised {
  readonly tool: ConsentTool;
  /** Its banner shows. */
  readonly asks: boolean;
}

/** Syntax alone: every built-in may be the page's. */
const GLOBALS = `[${TOOLS.map(({ global }) => `(() => { try { return typeof ${global} } catch {} })()`).join()}]`;

/** The tool whose banner shows, else one whose script is there, else one whose script should be; null for none. */
export async function recogniseTool(page: Page, world: PageWorld): Promise<Recognised | null> {
  for (const tool of TOOLS) if (await shows(page, tool.banner).isVisible()) return { tool, asks: true };
  const types = list(text)(await world.askPage(GLOBALS));
  const tags = list(flag)(
    await world.ask(
      has,
      TOOLS.map(({ tag }) => tag),
    ),
  );
  const tool =
    TOOLS.find((_, index) => (types[index] || 'undefined') !== 'undefined') ?? TOOLS.find((_, index) => tags[index]);
  return tool ? { tool, asks: false } : null;
}

/** Tools come late: waits for one that asks, up to `wait` ms, and as long again for one that is there and has not asked yet. */
export async function awaitTool(page: Page, world: PageWorld, wait: number): Promise<Recognised | null> {
  const banners = TOOLS.map(({ banner }) => banner).join(', ');
  await appears(page, banners, wait);
  const recognised = await recogniseTool(page, world);
  if (!recognised || recognised.asks) return recognised;
  await appears(page, banners, wait);
  return await recogniseTool(page, world);
}

/** Whether it shows within `wait` ms. */
export async function appears(page: Page, selector: string, wait: number): Promise<boolean> {
  const element = shows(page, selector);
  // No time at all would mean without end to Playwright.
  const waited = element.waitFor({ state: 'visible', timeout: Math.max(wait, 1) }).then(() => true);
  // It looks once a frame, and a busy machine may draw none in time: what shows at the end counts.
  return await waited.catch(() => element.isVisible()).catch(() => false);
}
