/** Every absolute address in a text, such as the HTML of a frame or the code of a module. */
export function urlsIn(text: string): readonly string[] {
  // JSON in a script may write `\\/` for a slash.
  return text.replaceAll('\\/', '/').match(/(https?:)?\/\/[^\s"'`<>\\)]+/gi) ?? [];
}
