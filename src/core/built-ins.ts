// Built-ins as they are when the gate starts, first in the page. A page may have a `URL`, a `Set` or an `Event` of its own, declared
// as a variable, a function or a class: whoever asked for these names later would get the page's.
// biome-ignore lint/suspicious/noShadowRestrictedNames: the browser's, whatever the page has under this name.
export const { CustomEvent, Event, Set, URL } = globalThis;
