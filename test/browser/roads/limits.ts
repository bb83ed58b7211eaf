// What no script in the page can prevent, by the names of the roads. The README's section "Limits" says the same in words.
import type { EngineName } from '../../setup/browsers.mjs';

/**
 * Tags in the page's own HTML that nobody marked: the preload scanner asks for them ahead of any script. They are asked for,
 * or not, as it happens; they never run.
 */
export const SCANNED: Readonly<Record<EngineName, readonly string[]>> = {
  chromium: [],
  firefox: [],
  webkit: [],
};

/** Roads that stay open whatever a script does, and why. Each is walked, so that one that can be closed is noticed. */
export const OPEN: Readonly<Record<string, string>> = {};
