/** A gtag command. Google's code knows one only as a real `arguments` object. */
export function command(..._: unknown[]): IArguments {
  // biome-ignore lint/complexity/noArguments: see above.
  return arguments;
}
