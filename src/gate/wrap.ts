// Wrapping a built-in so that nobody notices, and putting the original back. Whatever is handed to the browser here has no
// prototype: a page that adds `get` to `Object.prototype` would add it to each descriptor and each handler.

type BuiltIn = (...args: unknown[]) => unknown;

/**
 * What runs at each call: `Reflect.apply` would change nothing. It is the very trap of the Proxy, because pages insert nodes
 * by the thousand: a call in between, with a closure to go on with, doubles what a call costs.
 */
export type Around = (original: BuiltIn, self: unknown, args: readonly unknown[]) => unknown;

/** Where that does not count: `around` is given `go`, which calls the original now or later, with other arguments if it likes. */
export const deferring =
  (around: (self: unknown, args: readonly unknown[], go: (args?: readonly unknown[]) => unknown) => unknown): Around =>
  (original, self, given) =>
    around(self, given, (args = given) => Reflect.apply(original, self, args));

/**
 * Wraps the method or the setter `name` of `owner`. A Proxy keeps `name`, `length`, `this`, extra arguments and thrown errors
 * as they were; its `toString()` still says native code, in Chromium without the function's name.
 * @param around what runs at each call, or at each `new` (then with the arguments and the class in place of `self` and `args`)
 * @returns a restore, which does nothing where somebody wrapped the same thing after us
 */
export function wrap(owner: object, name: string, around: Around): () => void {
  const describe = (): PropertyDescriptor => bare({ ...Object.getOwnPropertyDescriptor(owner, name) });
  const descriptor = describe();
  const key = descriptor.set ? 'set' : 'value';
  const builtIn: unknown = descriptor[key];
  if (typeof builtIn !== 'function') return () => {};
  const wrapped = new Proxy(builtIn as BuiltIn, bare({ apply: around, construct: around as never }));
  // What is not named here stays as it was (ECMAScript, ValidateAndApplyPropertyDescriptor).
  Reflect.defineProperty(owner, name, bare({ [key]: wrapped }));
  return () => {
    if (describe()[key] === wrapped) Reflect.defineProperty(owner, name, descriptor);
  };
}

const bare = <T extends object>(fields: T): T => Object.setPrototypeOf(fields, null);
