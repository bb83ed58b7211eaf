// What a visitor does with a consent tool: answers its banner, and opens its settings again.
import type { Page } from 'playwright-core';
import type { Banner } from './facts.ts';
import { lookOf } from './in-page.ts';
import { appears, shows } from './tools/recognise.ts';
import type { ConsentTool } from './tools/tool.ts';
import type { Visit } from './visit.ts';

/** In ms: a busy machine takes long to paint what is clicked. */
const CLICK = { timeout: 10_000 };

/** Null where the banner has no button that accepts. */
export async function banner(page: Page, tool: ConsentTool): Promise<Omit<Banner, 'clicksToDecline'> | null> {
  // Waits until whatever slides or fades in stands still, so that it can be measured.
  await page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (Number.isFinite(Number(animation.effect?.getComputedTiming().endTime))) animation.finish();
  });
  const [accept, decline] = [shows(page, tool.accept), shows(page, tool.decline)];
  if (!(await accept.isVisible())) return null;
  return {
    accept: await accept.evaluate(lookOf),
    decline: (await decline.isVisible()) ? await decline.evaluate(lookOf) : null,
  };
}

/** How many clicks it took; null where there is no way. */
export async function decline(page: Page, tool: ConsentTool): Promise<number | null> {
  try {
    if (await shows(page, tool.decline).isVisible()) {
      await shows(page, tool.decline).click(CLICK);
      return 1;
    }
    await shows(page, tool.settings).click(CLICK);
    for (const step of tool.declineInSettings) await shows(page, step).click(CLICK);
    return 1 + tool.declineInSettings.length;
  } catch {
    return null;
  }
}

export async function accept(page: Page, tool: ConsentTool): Promise<void> {
  await shows(page, tool.accept).click(CLICK);
}

/** Opens the settings by what a visitor can click, else by the tool's own call. Forgets earlier requests. False where neither works. */
export async function withdraw(visit: Visit, tool: ConsentTool, wait: number): Promise<boolean> {
  const { page } = visit;
  try {
    if (await appears(page, tool.reopen, wait)) await shows(page, tool.reopen).click(CLICK);
    else await page.evaluate(tool.open);
    if (tool.switchOff) await switchOff(page, tool.switchOff);
    for (const step of tool.withdraw) await shows(page, step).click(CLICK);
    // Requests that left before the click have been reported by now.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    visit.forget();
    return true;
  } catch {
    return false;
  }
}

async function switchOff(page: Page, selector: string): Promise<void> {
  const first = shows(page, selector);
  await first.waitFor({ state: 'visible', ...CLICK });
  // Each click turns one off. Bounded, because a switch may not move.
  for (let left = 50; left > 0 && (await first.isVisible()); left--) await first.click(CLICK);
}

export async function reload(visit: Visit): Promise<void> {
  await visit.page.reload({ waitUntil: 'domcontentloaded' }).catch(() => {});
  await visit.rest();
}
