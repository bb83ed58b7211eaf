// Which consent tool a page has.
import type { Page } from 'playwright-core';
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

/** The tool whose banner shows, else one whose script is there; null for none. */
export async function recogniseTool(page: Page): Promise<{ tool: ConsentTool; asks: boolean } | null> {
  for (const tool of TOOLS) if (await shows(page, tool.banner).isVisible()) return { tool, asks: true };
  const globals = await page.evaluate(
    (names) => names.filter((name) => Reflect.get(window, name) !== undefined),
    TOOLS.map((tool) => tool.global),
  );
  const tool = TOOLS.find((each) => globals.includes(each.global));
  return tool ? { tool, asks: false } : null;
}

/** Tools come late: waits for one that asks, up to `wait` ms. */
export async function awaitTool(page: Page, wait: number): ReturnType<typeof recogniseTool> {
  await appears(page, TOOLS.map(({ banner }) => banner).join(', '), wait);
  return await recogniseTool(page);
}

/** Whether it shows within `wait` ms. */
export async function appears(page: Page, selector: string, wait: number): Promise<boolean> {
  // No time at all would mean without end to Playwright.
  return await shows(page, selector)
    .waitFor({ state: 'visible', timeout: Math.max(wait, 1) })
    .then(
      () => true,
      () => false,
    );
}
