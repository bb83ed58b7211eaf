/** Every absolute address in a text, such as the HTML of a frame or the code of a module. */
export function urlsIn(text: string): readonly string[] {
  return text.match(/(https?:)?\/\/[^\s"'`<>\\)]+/gi) ?? [];
}
