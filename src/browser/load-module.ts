// Loads a module from the folder the gate came from, and refuses one that was changed.
import type { Settings } from '../core/config.ts';

/**
 * `import()` takes no integrity of its own, but it uses what `modulepreload` fetched, and that was checked. Seen to refuse a
 * changed file in Chromium and Firefox; where `modulepreload` is unknown the module is imported unchecked.
 * @param base the address of the tag's own file; empty for an inlined one
 * @returns for a file and its `integrity`, what loads it
 */
export const loadModule =
  (document: Document, base: string) =>
  (file: string, integrity: string) =>
  <T>({ assets }: Settings): Promise<T> => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.integrity = integrity;
    // A folder named in the options may lack its last slash.
    link.href = new URL(file, new URL(assets && `${assets}/`, base || document.baseURI)).href;
    document.head.append(link);
    return import(link.href);
  };
