// What a visitor does with a consent tool: answers its banner, and opens its settings again.
import type { Page } from 'playwright-core';
import type { Banner, Look } from './facts.ts';
import { finishAnimations, lookOf, nextFrame } from './in-page.ts';
import { number, orNull, record, text } from './page-values.ts';
import { appears, shows } from './tools/recognise.ts';
import type { ConsentTool } from './tools/tool.ts';
import type { Visit } from './visit.ts';

/** In ms: a busy machine takes long to paint what is clicked. */
const CLICK = { timeout: 10_000 };

const LOOK = orNull(
  record<Look>({
    label: text,
    tag: text,
    width: number,
    height: number,
    fontSize: number,
    fontWeight: number,
    textContrast: number,
    fillContrast: number,
  }),
);

/** Null where the banner has no button that accepts. */
export async function banner({ world }: Visit, tool: ConsentTool): Promise<Omit<Banner, 'clicksToDecline'> | null> {
  await world.ask(finishAnimations);
  const accept = LOOK(await world.ask(lookOf, tool.accept));
  return accept && { accept, decline: LOOK(await world.ask(lookOf, tool.decline)) };
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
  const { page, world } = visit;
  try {
    if (await appears(page, tool.reopen, wait)) await shows(page, tool.reopen).click(CLICK);
    else if ((await world.askPage(`(${tool.open}, true)`)) !== true) return false;
    if (tool.switchOff) await switchOff(page, tool.switchOff);
    for (const step of tool.withdraw) await shows(page, step).click(CLICK);
    // Requests that left before the click have been reported by now.
    await world.ask(nextFrame);
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
