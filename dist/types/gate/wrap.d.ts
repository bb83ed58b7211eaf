/** Decides at each call: answers with `original()`, or with something else and without calling it. */
export type Around = (self: unknown, args: readonly unknown[], original: (args?: readonly unknown[]) => unknown) => unknown;
/**
 * Wraps the method or the setter `name` of `owner`. A Proxy keeps `name`, `length`, `this`, extra arguments and thrown errors
 * as they were; its `toString()` still says native code, in Chromium without the function's name.
 * @returns a restore, which does nothing where somebody wrapped the same thing after us
 */
export declare function wrap(owner: object, name: string, around: Around): () => void;
/** One restore out of many. */
export declare const undo: (restores: readonly (() => void)[]) => () => void;
