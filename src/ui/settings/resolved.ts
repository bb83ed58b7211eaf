/** An address as this page understands it. A page may have a `URL` of its own by now; a link reads addresses too. */
export const resolved = (address: string): HTMLAnchorElement =>
  Object.assign(document.createElement('a'), { href: address });
