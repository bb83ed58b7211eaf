// How the tag's attribute for an option is called.

/** `data-google-analytics` for `googleAnalytics`, as `dataset` has it. */
export const attributeOf = (name: string): string =>
  `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
