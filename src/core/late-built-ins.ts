// The browser's built-ins for the parts, which load after the page's own scripts. Where the page declares a `const` or a `class` of such
// a name, the browser's is still a property of the window. Where it declares a `var` or a `function`, that property is the page's: then
// the window of a new frame has the browser's.
const NAMES = ['CustomEvent', 'Event', 'Set', 'URL'] as const;

type BuiltIns = Pick<typeof globalThis, (typeof NAMES)[number]>;

const isBrowsers = (builtIn: unknown) =>
  typeof builtIn === 'function' && /\[native code\]/.test(Function.prototype.toString.call(builtIn));

const isClock = (value: unknown) => Object.prototype.toString.call(value) === '[object Performance]';

function fromAnotherWindow(): typeof globalThis {
  const frame = document.createElement('iframe');
  document.documentElement.append(frame);
  const { contentWindow } = frame;
  frame.remove();
  return (contentWindow as typeof globalThis | null) ?? globalThis;
}

const taken =
  NAMES.every((name) => isBrowsers(globalThis[name])) && isClock(globalThis.performance)
    ? globalThis
    : fromAnotherWindow();

// biome-ignore lint/suspicious/noShadowRestrictedNames: the browser's, whatever the page has under this name.
export const { CustomEvent, Event, Set, URL }: BuiltIns = taken;

/** This window's own, of whose pages' times it tells: an accessor gives that of the window it is called on. */
export const performance: Performance =
  Object.getOwnPropertyDescriptor(taken, 'performance')?.get?.call(globalThis) ?? globalThis.performance;
