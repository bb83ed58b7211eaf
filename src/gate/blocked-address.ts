// Which category an address belongs to, whoever asks for it: Google's by use, and what the owner listed under `block`.
import { URL } from '../core/built-ins.ts';
import { isBasic } from '../core/consent-mode.ts';
import type { GateSettings } from '../core/defaults.ts';
import { categoryOfUse, googleUse } from '../core/google-hosts.ts';

/** Gives the parsed address; `undefined` for what is none. */
export type ParseAddress = (address: unknown) => URL | undefined;

/** @param page an element of it: the document itself takes a form's or an image's name for its own `baseURI` */
export const addressParser =
  (page: Element): ParseAddress =>
  (address) => {
    try {
      return new URL(`${address}`, page.baseURI);
    } catch {
      return undefined;
    }
  };

/** Gives the category that has to be allowed for an address; `undefined` for everybody else's. */
export function blockedAddresses(settings: GateSettings, parse: ParseAddress) {
  const { block } = settings;
  const google = isBasic(settings) && settings.autoBlock;
  return (address: unknown, tag?: string): string | undefined => {
    const url = parse(address);
    if (!url) return undefined;
    const use = google && googleUse(url, tag);
    const { hostname, href } = url;
    return (
      (use && categoryOfUse(use, settings)) ||
      Object.keys(block).find((category) =>
        [block[category]].flat().some(
          (pattern) =>
            // Whatever stands there must not throw inside the page's own `fetch`. In capitals it is understood too.
            hostname === `${pattern}`.toLowerCase() ||
            (/^(http.*)?\/./.test(`${pattern}`) && href.startsWith(`${parse(pattern)?.href}`)),
        ),
      )
    );
  };
}
