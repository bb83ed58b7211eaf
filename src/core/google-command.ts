/** A command of gtag's. Google's code takes only real `arguments` objects for one. */
export function command(..._: unknown[]): IArguments {
  // biome-ignore lint/complexity/noArguments: see above.
  return arguments;
}
