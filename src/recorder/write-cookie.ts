// Writes and deletes cookies in whatever page this is.
import Cookies from 'js-cookie';

const { set } = Cookies.withConverter<string>({ write: String });

/** @param value as it is to stand in the cookie */
export function writeCookie(name: string, value: string, attributes: Cookies.CookieAttributes): void {
  // js-cookie copies with `for … in`, and so takes what libraries leave enumerable on `Object.prototype` for attributes too: a
  // method makes it throw, a text gets into the cookie. An own one that is not set hides each.
  const hidden = Object.keys(Object.prototype).map((inherited) => [inherited, undefined]);
  set(name, value, { ...Object.fromEntries(hidden), ...attributes });
}

/** Not by js-cookie's own `remove`, which copies once more, and from an object where nothing is hidden. */
export const removeCookie = (name: string, attributes: Cookies.CookieAttributes): void =>
  writeCookie(name, '', { ...attributes, expires: -1 });
