// Fetches a module from beside the gate's own file, and refuses one that was changed.
import { URL } from '../core/built-ins.ts';
import type { GateSettings } from '../core/defaults.ts';

/**
 * `import()` takes no integrity of its own, but it uses what `modulepreload` fetched, and that was checked. Seen to refuse a
 * changed file in Chromium and Firefox; where `modulepreload` is unknown the module is imported unchecked. Where a policy
 * lets only nonces through it refuses a link without, and the module is imported unchecked.
 * @param tag the pasted tag: its folder is where the file is, unless the options name another
 * @param name of `consent-gate-<name>.js`
 * @param hash its SHA-256 in base64; or several, each after the first with ` sha256-` before it
 * @returns the address to import
 */
export function preloadModule(
  tag: HTMLScriptElement,
  name: string,
  { assets, nonce }: Pick<GateSettings, 'assets' | 'nonce'>,
  hash: string,
): string {
  // A folder named in the options may lack its last slash; an inlined tag has no address of its own.
  const file = `${assets.replace(/[^/]$/, '$&/')}consent-gate-${name}.js`;
  const { href } = new URL(file, tag.src || document.baseURI);
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'modulepreload', integrity: `sha256-${hash}`, nonce, href }),
  );
  return href;
}
