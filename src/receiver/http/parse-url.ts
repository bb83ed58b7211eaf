/** The address, or `null` where it is none. One parse instead of the two that `URL.canParse` before `new URL` takes. */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
