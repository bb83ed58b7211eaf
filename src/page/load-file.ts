// Fetches a module from beside the gate's own file, and refuses one that was changed.
import { URL } from '../core/built-ins.ts';
import type { GateSettings } from '../core/defaults.ts';
import type { Tag } from './script-tag.ts';

type Files = Pick<GateSettings, 'assets' | 'nonce'>;

/**
 * `import()` takes no integrity of its own, but it uses what `modulepreload` fetched, and that was checked. Seen to refuse a
 * changed file in Chromium and Firefox; where `modulepreload` is unknown the module is imported unchecked. Where a policy
 * lets only nonces through it refuses a link without, and the module is imported unchecked.
 *
 * Each release has addresses of its own, or a cache would answer with a file of the one before, which the hash refuses. What fails
 * all the same (a blip, a stale copy) is asked for once more, by an address that was never used: whatever gave the wrong answer may
 * give it again, and WebKit remembers for as long as the page lives that an address failed.
 * @param tag the pasted tag: its folder is where the file is, unless the options name another
 * @param own the hash where none is given; or several, each after the first with ` sha256-` before it
 * @returns a function that takes the `<name>` of `consent-gate-<name>.js`, and its SHA-256 in base64
 */
export const fileLoader =
  (tag: Tag, own: string) =>
  (name: string, settings: Files, hash = own): Promise<never> => {
    const ask = async (again: number | string) => {
      // A folder named in the options may lack its last slash; an inlined tag has no address of its own.
      const file = `${settings.assets.replace(/[^/]$/, '$&/')}consent-gate-${name}.js?v=__RELEASE__${again}`;
      const { href } = new URL(file, tag.src || document.baseURI);
      // Firefox (153; it alone has this name) takes no import map once a module was asked for, and a page may have its own anywhere.
      if ('netscape' in window && document.readyState === 'loading')
        await new Promise((parsed) => document.addEventListener('readystatechange', parsed));
      // Not `document.head`: a frame may have that name.
      (document.querySelector('head') ?? document.documentElement).append(
        Object.assign(document.createElement('link'), {
          rel: 'modulepreload',
          integrity: `sha256-${hash}`,
          nonce: settings.nonce,
          href,
        }),
      );
      return import(/* @vite-ignore */ href) as Promise<never>;
    };
    return ask('').catch(() => ask(Date.now()));
  };
