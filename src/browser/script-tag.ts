// Reads the options off the pasted tag and the JSON data block before it.

/** `data-*` attributes that site builders, optimisers and frameworks put on any script tag. */
const FOREIGN = /^(cf|rocket|turbo|no[A-Z]|nscript|nitro|wp)/;

/** The options as they were written, unchecked. Attributes win over the block. */
export function readTag(tag: HTMLScriptElement): unknown {
  const attributes = Object.fromEntries(Object.entries(tag.dataset).filter(([name]) => !FOREIGN.test(name)));
  const block = document.querySelector('script[data-consent-gate-config]')?.textContent || '{}';
  try {
    return { nonce: tag.nonce, ...JSON.parse(block), ...attributes };
  } catch (error) {
    // No option has this name: the whole check tells what stands in its place.
    return { 'data-consent-gate-config': error };
  }
}
