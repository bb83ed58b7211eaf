// Finds the pasted tag, and reads the options off it and the JSON data block before it.

/** The gate's own file by its name, whatever comes behind that; or, under any other name, what has an option that nobody else has. */
const OURS = 'script[src*="consent-gate."],script[data-google-analytics]';

/** As much of the tag as there is: of an evaluated script nobody knows the element. */
export type Tag = Partial<HTMLScriptElement>;

/**
 * Not the running script, where it can be told by itself: a module is none, and what a loader evaluates, or a combiner has put into a
 * file of its own, runs as theirs.
 */
export const findTag = (): Tag => document.querySelector<HTMLScriptElement>(OURS) ?? document.currentScript ?? {};

/** @throws where the block is no JSON */
export const readBlock = (): object =>
  JSON.parse(document.querySelector('script[data-consent-gate-config]')?.textContent || '{}');

/** The options as they were written, unchecked. Attributes win over the block. */
export function readTag(tag: Tag): unknown {
  try {
    return { nonce: tag.nonce, ...readBlock(), ...tag.dataset };
  } catch (error) {
    // No option has this name: the whole check tells what stands in its place.
    return { 'data-consent-gate-config': error };
  }
}
