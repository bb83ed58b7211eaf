// Reads the options off the pasted tag and the JSON data block before it.

/** `data-*` attributes that site builders, optimisers and frameworks put on any script tag. */
const FOREIGN = /^(cf|rocket|turbo|no[A-Z]|pagespeed|nscript|nitro|wp|lite|astro|savepage)/;

/** The options as they were written, unchecked, and what could not even be read. Attributes win over the block. */
export function readTag(tag: HTMLScriptElement): { readonly input: unknown; readonly problems: readonly string[] } {
  const attributes = Object.fromEntries(Object.entries(tag.dataset).filter(([name]) => !FOREIGN.test(name)));
  const block = tag.ownerDocument.querySelector('script[data-consent-gate-config]')?.textContent || '{}';
  try {
    const options: unknown = JSON.parse(block);
    return {
      // Anything but an object is left as it is: `parseConfig` says what was expected.
      input:
        options && typeof options === 'object' ? { nonce: tag.nonce || undefined, ...options, ...attributes } : options,
      problems: [],
    };
  } catch (error) {
    return { input: attributes, problems: [`data-consent-gate-config: expected JSON, got ${error}`] };
  }
}
