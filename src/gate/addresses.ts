// The addresses of frames, images and links: `data-src`, `data-srcdoc` and `data-href` hold them until the category in
// `data-consent` is allowed, and again after a withdrawal. Owners mark elements so; the gate marks those it stops itself.

/** The attributes in which an address may stand. */
export const NAMES = ['src', 'srcdoc', 'srcset', 'href'];

/** Marks an element, so that its address waits. */
export function setAside(element: Element, name: string, address: string, category: string): void {
  element.setAttribute('data-consent', category);
  element.setAttribute(`data-${name}`, address);
}

/** Gives a marked element its address, or takes it away. */
export function switchAddress(element: Element, allowed: boolean): void {
  for (const name of NAMES) {
    const address = element.getAttribute(`data-${name}`);
    if (address === null || allowed === element.hasAttribute(name)) continue;
    if (allowed) element.setAttribute(name, address);
    else {
      // Taking `src` off a frame does not unload what it shows (HTML, "process the iframe attributes").
      if (element.localName === 'iframe') element.setAttribute('src', 'about:blank');
      element.removeAttribute(name);
    }
  }
}
