// Wrapping a built-in so that nobody notices, and putting the original back.

/** Decides at each call: answers with `original()`, or with something else and without calling it. */
export type Around = (
  self: unknown,
  args: readonly unknown[],
  original: (args?: readonly unknown[]) => unknown,
) => unknown;

/**
 * Wraps the method or the setter `name` of `owner`. A Proxy keeps `name`, `length`, `this`, extra arguments and thrown errors
 * as they were; its `toString()` still says native code, in Chromium without the function's name.
 * @returns a restore, which does nothing where somebody wrapped the same thing after us
 */
export function wrap(owner: object, name: string, around: Around): () => void {
  const descriptor = Reflect.getOwnPropertyDescriptor(owner, name);
  const key = descriptor?.set ? 'set' : 'value';
  const builtIn: unknown = descriptor?.[key];
  if (typeof builtIn !== 'function') return () => {};
  const wrapped = new Proxy(builtIn, {
    apply: (target, self, given) => around(self, given, (args = given) => Reflect.apply(target, self, args)),
  });
  Reflect.defineProperty(owner, name, { ...descriptor, [key]: wrapped });
  return () => {
    if (Reflect.getOwnPropertyDescriptor(owner, name)?.[key] === wrapped)
      Reflect.defineProperty(owner, name, descriptor as PropertyDescriptor);
  };
}

/** One restore out of many. */
export const undo = (restores: readonly (() => void)[]) => () => {
  for (const restore of restores) restore();
};
