// Reads the options off the pasted tag and the JSON data block before it.

/** The options as they were written, unchecked. Attributes win over the block. */
export function readTag(tag: HTMLScriptElement): unknown {
  const block = document.querySelector('script[data-consent-gate-config]')?.textContent || '{}';
  try {
    return { nonce: tag.nonce, ...JSON.parse(block), ...tag.dataset };
  } catch (error) {
    // No option has this name: the whole check tells what stands in its place.
    return { 'data-consent-gate-config': error };
  }
}
