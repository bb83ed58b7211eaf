// Whether a pasted tag has put its gate on the window.
import type { ConsentGate } from '../core/consent-gate.ts';

export interface TagsPage {
  consentGate?: ConsentGate;
}

/**
 * An element or a frame of this name is the window's property, too, but not its own (HTML, "named access on the Window object"); a
 * frame of another site throws when it is asked for anything.
 */
export const hasTagsGate = (): boolean =>
  Object.hasOwn(window, 'consentGate') && !!(window as TagsPage).consentGate?.allows;
