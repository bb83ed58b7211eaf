// Loads a module, and refuses one that was changed.

/**
 * `import()` takes no integrity of its own, but it uses what `modulepreload` fetched, and that was checked. Seen to refuse a
 * changed file in Chromium and Firefox; where `modulepreload` is unknown the module is imported unchecked.
 * @param integrity such as `sha256-…`
 */
export function loadModule<Module>(document: Document, { href }: URL, integrity: string): Promise<Module> {
  const link = document.createElement('link');
  document.head.append(Object.assign(link, { rel: 'modulepreload', integrity, href }));
  return import(/* @vite-ignore */ href);
}
