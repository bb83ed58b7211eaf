// Which category an address belongs to, whoever asks for it: Google's own hosts, and what the owner listed under `block`.
import type { GateSettings } from '../core/defaults.ts';
import { isGoogleAnalytics } from '../core/google-hosts.ts';

/** Gives the category that has to be allowed for an address; `undefined` for everybody else's. */
/** @param page an element of it: the document itself takes a form's or an image's name for its own `baseURI` */
export function blockedAddresses(google: boolean, { block, googleCategory }: GateSettings, page: Element) {
  return (address: unknown): string | undefined => {
    let url: URL;
    try {
      url = new URL(`${address}`, page.baseURI);
    } catch {
      return undefined;
    }
    if (google && isGoogleAnalytics(url)) return googleCategory;
    return Object.keys(block).find((category) =>
      // Whatever stands there must not throw inside the page's own `fetch`.
      [block[category]].flat().some((pattern) => url.hostname === pattern || url.href.startsWith(`${pattern}`)),
    );
  };
}
