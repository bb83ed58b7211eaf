// HTML as code writes it, looked through for addresses that have to wait. Such an address is hidden by a few letters in front of
// its attribute's name. They are all that is ever added to a page's HTML: neither quote nor space nor bracket, so wherever they
// are put, even inside another attribute, a comment or a script, they cannot end it. Nobody knows them beforehand.
import { NAMES } from './addresses.ts';

export const HIDDEN = `g${Math.random()}-`;

/** A tag with an address, or what only looks like one: in quotes behind a `=`. */
const TAG = /=\s*("[^"]*"|'[^']*')|<(script|iframe|img|link)((?:[^>=]|=\s*(?:"[^"]*"|'[^']*'|(?![\s"'])))*)>/gi;

const ATTRIBUTE = /([^\s"'/=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** @param isHeld whether the address of an attribute of such a tag has to wait */
export const hideAddresses = (
  html: string,
  isHeld: (attribute: string, address: string, tag: string) => unknown,
): string =>
  html.replace(TAG, (text, _, tag: string) => {
    /** Of several attributes of one name the first counts: all are hidden, or none. */
    const held: Record<string, boolean> = {};
    return tag
      ? text.replace(ATTRIBUTE, (text, written: string, a, b, c = '') => {
          const name = written.toLowerCase();
          // biome-ignore lint/suspicious/noAssignInExpressions: the first of a name decides, and is remembered.
          return NAMES.includes(name) && (held[name] ??= !!isHeld(name, a ?? b ?? c, tag)) ? HIDDEN + text : text;
        })
      : text;
  });
