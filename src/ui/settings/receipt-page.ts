// The receipt as a page that a person can read, print and keep: a file by itself, without a script. It is what the settings show, as
// the browser writes that down, which escapes every text. No policy of this page has a say in it, and no server hears of it.
//
// `innerHTML` is read here and set nowhere: nothing is parsed in this page. The settings hold no element whose text is left unescaped
// (HTML, "fragment serializing": script, style and the like), and owners' texts are text in them. A host has no character of HTML's.

/** What can be pressed stays away, and where the switches stand now; what is folded, too. */
const STYLE =
  'body{max-width:42em;margin:auto;padding:1em;font-family:sans-serif}small{display:block}button,input,.state,details:not([open]){display:none}';

/** @param content the settings without their frame */
export const receiptPage = (content: Element | null, locale: string, direction: string): string =>
  `<!doctype html><html lang=${locale} dir=${direction}><meta charset=utf-8><meta name=viewport content="width=device-width"><title>${location.host}</title><base href="${location.origin}"><style>${STYLE}</style><h1>${location.host}</h1>${content?.innerHTML}`;
