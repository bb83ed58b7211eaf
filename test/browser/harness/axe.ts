// axe-core in a page or in one of its frames: every rule of it, best practices included. Only what is wrong leaves the page: all that it
// looked at is up to a megabyte, which costs more to hand over than to look at.
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const SOURCE = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Of its rules those that look at colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

export interface How {
  /** @default the whole document */
  readonly within?: string;
  /** What differs between two themes of one page. @default false */
  readonly coloursAlone?: boolean;
  /** @default true */
  readonly iframes?: boolean;
}

export interface Looked {
  /** What axe-core would mend: a line each, that says what is wrong where. */
  readonly faults: readonly string[];
  /** Whether it looked into our UI too, and found something good there. */
  readonly sawOurs: boolean;
}

/** Looks at a document, with axe-core in it from then on. */
export async function lookedAtByAxe(page: Page | Frame, how: How = {}): Promise<Looked> {
  const { within = ':root', coloursAlone = false, iframes = true } = how;
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return await page.evaluate(
    async ({ within, rules, iframes }) => {
      const { run }: typeof import('axe-core') = Reflect.get(window, 'axe');
      const { violations, passes } = await run(within === ':root' ? document : within, {
        iframes,
        resultTypes: ['violations', 'passes'],
        ...(rules && { runOnly: { type: 'rule', values: rules } }),
      });
      return {
        faults: violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
        ),
        sawOurs: passes.some(({ nodes }) => nodes.some(({ target }) => target.flat().includes('consent-gate'))),
      };
    },
    { within, rules: coloursAlone ? OF_COLOURS : null, iframes },
  );
}

export const axeFaults = async (page: Page | Frame, how?: How): Promise<readonly string[]> =>
  (await lookedAtByAxe(page, how)).faults;
