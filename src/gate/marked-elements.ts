// `<iframe|img|link data-consent="analytics" data-src|data-href="…">`: without their address until the category is
// allowed, and without it again after a withdrawal.

/** Gives the address, or takes it away. */
export function switchElement(element: Element, allowed: boolean): void {
  const name = element.localName === 'link' ? 'href' : 'src';
  const address = element.getAttribute(`data-${name}`);
  if (address === null || allowed === element.hasAttribute(name)) return;
  if (allowed) return element.setAttribute(name, address);
  // Taking `src` off a frame does not unload what it shows (HTML, "process the iframe attributes").
  if (name === 'src') element.setAttribute(name, 'about:blank');
  element.removeAttribute(name);
}
