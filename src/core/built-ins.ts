// The browser's built-ins, taken when the gate starts, first in the page. A page may declare a `URL`, a `Set` or an `Event` of its own,
// and from then on the name means the page's.
// biome-ignore lint/suspicious/noShadowRestrictedNames: the browser's, whatever the page has under this name.
export const { CustomEvent, Event, Set, URL } = globalThis;
