// The addresses of frames, images and links: `data-src`, `data-srcdoc` and `data-href` hold them until the category in
// `data-consent` is allowed, and again after a withdrawal. Owners mark elements so; the gate marks those it stops itself.

import type { ParseAddress } from './blocked-address.ts';

/** The attributes in which an address may stand. */
export const NAMES = ['src', 'srcdoc', 'srcset', 'href'];

/** Gives a marked element its address, or takes it away. What it gives is an address and never code: whoever writes HTML may mark. */
export const addressSwitch =
  (parse: ParseAddress) =>
  (element: HTMLElement, allowed: boolean): void => {
    for (const name of NAMES) {
      const address = element.dataset[name];
      if (address === undefined || allowed === element.hasAttribute(name)) continue;
      if (!allowed) {
        element.removeAttribute(name);
        // Without its address a frame goes on showing what it shows (HTML, "process the iframe attributes").
        if (element.localName === 'iframe') empty(element as HTMLIFrameElement);
      } else if (name !== 'srcdoc' && /^http/.test(`${parse(address)?.protocol}`)) element.setAttribute(name, address);
    }
  };

/** Ends what runs in a frame, before Google's code in it can say a last word. */
function empty(frame: HTMLIFrameElement): void {
  try {
    // Takes every listener off (HTML, "document open steps"). Other sites' frames are out of reach, XML ones refuse.
    frame.contentDocument?.open();
  } catch {}
  // Taken out of the document and put back it starts anew, and with nothing in it.
  frame.replaceWith(frame);
}
