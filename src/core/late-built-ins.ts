// The browser's built-ins for the parts, which load after the page's own scripts. Where the page declares a `const` or a `class` of such
// a name, the browser's is still a property of the window. Where it declares a `var` or a `function`, that property is the page's: then
// the window of a new frame has the browser's.
const NAMES = ['CustomEvent', 'Event', 'Set', 'URL'] as const;

type BuiltIns = Pick<typeof globalThis, (typeof NAMES)[number]>;

const isBrowsers = (builtIn: unknown) =>
  typeof builtIn === 'function' && /\[native code\]/.test(Function.prototype.toString.call(builtIn));

function fromAnotherWindow(): BuiltIns {
  const frame = document.createElement('iframe');
  document.documentElement.append(frame);
  const { contentWindow } = frame;
  frame.remove();
  return (contentWindow as typeof globalThis | null) ?? globalThis;
}

// biome-ignore lint/suspicious/noShadowRestrictedNames: the browser's, whatever the page has under this name.
export const { CustomEvent, Event, Set, URL }: BuiltIns = NAMES.every((name) => isBrowsers(globalThis[name]))
  ? globalThis
  : fromAnotherWindow();
