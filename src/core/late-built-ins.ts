// The browser's built-ins for the parts, which load after the page's own scripts. Where the page declares a `const` or a `class` of such
// a name, the browser's is still a property of the window. Where it declares a `var` or a `function`, that property is the page's: then
// the window of a new frame has the browser's.
const NAMES = ['AbortController', 'CustomEvent', 'Event', 'Set', 'URL'] as const;

type BuiltIns = Pick<typeof globalThis, (typeof NAMES)[number]>;

const isBrowsers = (builtIn: unknown) =>
  typeof builtIn === 'function' && /\[native code\]/.test(Function.prototype.toString.call(builtIn));

const isClock = (value: unknown) => Object.prototype.toString.call(value) === '[object Performance]';

/** The accessor gives the clock of the window it is called on. */
const read = (from: typeof globalThis) => ({
  AbortController: from.AbortController,
  CustomEvent: from.CustomEvent,
  Event: from.Event,
  Set: from.Set,
  URL: from.URL,
  clockOf: Object.getOwnPropertyDescriptor(from, 'performance')?.get,
});

/** Read before the frame goes: of one that nobody has asked anything, Chromium makes nothing any more. */
function readAnotherWindow(): ReturnType<typeof read> {
  const frame = document.createElement('iframe');
  document.documentElement.append(frame);
  const found = read((frame.contentWindow as typeof globalThis | null) ?? globalThis);
  // What an address has inside is made when it is first asked for, too.
  new found.URL(document.baseURI).searchParams.forEach(Boolean);
  frame.remove();
  return found;
}

const areBrowsers = NAMES.every((name) => isBrowsers(globalThis[name])) && isClock(globalThis.performance);
const { clockOf, ...builtIns } = areBrowsers ? read(globalThis) : readAnotherWindow();

// biome-ignore lint/suspicious/noShadowRestrictedNames: the browser's, whatever the page has under this name.
export const { AbortController, CustomEvent, Event, Set, URL }: BuiltIns = builtIns;

/** The page's own where it has put one in place: another window's tells nothing of this one. */
export const { ResizeObserver } = globalThis;

/** This window's own, of whose pages' times it tells. */
export const performance: Performance = clockOf?.call(globalThis) ?? globalThis.performance;
