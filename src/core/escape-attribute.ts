// Texts as they may stand in a page.

/** Between double quotes. `>` too, for whoever looks for the end of a tag by it. */
export const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
