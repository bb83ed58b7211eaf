// Fetches a module, and refuses one that was changed.

/**
 * `import()` takes no integrity of its own, but it uses what `modulepreload` fetched, and that was checked. Seen to refuse a
 * changed file in Chromium and Firefox; where `modulepreload` is unknown the module is imported unchecked.
 * @param integrity such as `sha256-…`
 * @param nonce where a policy lets only nonces through it refuses the link without, and the module is imported unchecked
 * @returns the address to import
 */
export function preloadModule(document: Document, { href }: URL, integrity: string, nonce: string): string {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', integrity, nonce, href }));
  return href;
}
