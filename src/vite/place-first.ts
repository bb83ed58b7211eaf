// Puts the tag into the text of a page: before everything else in its head, but behind its `<meta charset>`, which has to stand in
// the first 1,024 bytes (https://html.spec.whatwg.org/multipage/semantics.html#charset).

/** What only looks like a tag is passed over: comments, and the texts of scripts. */
const SKIPPED = '<!--[\\s\\S]*?-->|<script\\b[\\s\\S]*?</script>';

export function placeFirst(html: string, lines: string): string {
  const charset = find(html, '<meta\\s[^>]*?charset\\s*=[^>]*>');
  // Moved, it is read as well as before.
  const rest = charset ? html.slice(0, charset.start) + html.slice(charset.end) : html;
  // All of these tags may be left out. A doctype cannot come later.
  const head = find(rest, '<head(?:\\s[^>]*)?>');
  // Behind something of the head's own its tag means nothing any more: the head has begun.
  const begun = find(rest, '<(?:script|link|style|base|meta|title|noscript)\\b');
  const open =
    (head && begun && begun.start < head.start ? undefined : head) ??
    find(rest, '<html(?:\\s[^>]*)?>') ??
    find(rest, '<!doctype[^>]*>');
  const at = open?.end ?? 0;
  return `${rest.slice(0, at)}\n${charset ? `${charset.text}\n` : ''}${lines}${rest.slice(at)}`;
}

/**
 * The page's import map before everything else: browsers of before 2025 take none once a module was asked for, as the gate does, and the
 * page's own modules would not be found.
 */
export function mapFirst(html: string): string {
  const map = find(html, '<script\\s[^>]*?type\\s*=\\s*["\']?importmap\\b[^>]*>[\\s\\S]*?</script>');
  // Its addresses would count from elsewhere.
  if (!map || find(html, '<base\\b')) return html;
  return placeFirst(html.slice(0, map.start) + html.slice(map.end), map.text);
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function find(html: string, tag: string): Found | undefined {
  for (const match of html.matchAll(new RegExp(`(${tag})|${SKIPPED}`, 'gi'))) {
    const [text] = match;
    if (match[1] !== undefined) return { start: match.index, end: match.index + text.length, text };
  }
}

/** The language of a page, where it says one. */
export const languageOf = (html: string): string => {
  const open = find(html, '<html\\s[^>]*>');
  return /\slang\s*=\s*["']?([\w-]+)/i.exec(open?.text ?? '')?.[1] ?? '';
};
