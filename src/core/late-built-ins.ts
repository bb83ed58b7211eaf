// The same for the parts, which come after the page's own scripts. A page's `const` or `class` of such a name hides the browser's,
// which is still a property of the window; its `var` or `function` has taken that property. Then another window has the browser's.
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
