// Puts a site's lines into a page's HTML and takes them out again. All else stays as it is, byte for byte: texts here are bytes as
// characters (Latin-1), so that a page may be in any encoding that has ASCII in it.
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Lines } from './lines.ts';

/** How a site has its files. */
export type Form = 'folder' | 'one-file';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Where one of our elements stands, and the white space before it. */
interface Place {
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/** The address of a tag that was put there by this. */
const OUR_TAG = /(^|\/)consent-gate\/\d[^/]*\/consent-gate\.js$/;
const ONE_FILE_MARK = 'data-consent-gate';
const OUR_LOOK = /(^|\/)consent-gate\/\d[^/]*\/look\.css$/;
/** That of somebody's. */
const ANY_TAG = /(^|\/)consent-gate(\.standalone)?\.js(\?|$)/;

/**
 * What a server runs, and no browser sees: PHP (to the end of a file, too, and with its short tag), ASP and ERB, the tags of Django, Twig
 * and Liquid, and what Apache and nginx include, which looks like a comment.
 */
const OF_SERVER =
  /<\?(?:php|=)[\s\S]*?(?:\?>|$)|<\?(?!xml\b)[\s\S]*?\?>|<%[\s\S]*?%>|\{%[\s\S]*?%\}|\{#[\s\S]*?#\}|<!--#[\s\S]*?-->/g;

/** Where a tag is a text. */
const NO_TAGS = /<!--[\s\S]*?-->|<(script|style|textarea|svg|title)\b[\s\S]*?<\/\1>/gi;

/** A sentence about the page: nothing can be put there. */
export class PageProblem extends Error {}

/**
 * First in the head, behind what only says how the page is to be read; or where they stand already.
 * @throws {PageProblem}
 */
export function putLines(html: string, lines: Lines): string {
  const root = rootOf(html);
  const places = placesOf(root, html);
  const [first] = places;
  const at = first?.from ?? placeIn(headIn(root), html);
  const eol = html.includes('\r\n') ? '\r\n' : '\n';
  const lead = first ? html.slice(first.from, first.start) : leadIn(headIn(root), html);
  const indent = /[^\r\n]*$/.exec(lead)?.[0] ?? '';
  const written = asciiLines(lines).map((text) => lead + text.replaceAll('\n', eol + indent));
  return html.slice(0, at) + written.join('') + without(html, places).slice(at);
}

/** @throws {PageProblem} where somebody else’s tag stands */
export const takeLines = (html: string): string => without(html, placesOf(rootOf(html), html));

/** Which of the two a page has a line of. */
export function formOf(html: string): Form | null {
  if (/consent-gate\/\d[^/"']*\/consent-gate\.js/.test(html)) return 'folder';
  return html.includes(`${ONE_FILE_MARK}="`) ? 'one-file' : null;
}

function without(html: string, places: readonly Place[]): string {
  return [...places].reverse().reduce((text, { from, end }) => text.slice(0, from) + text.slice(end), html);
}

function rootOf(html: string): Element {
  if (/^(\xfe\xff|\xff\xfe)/.test(html)) throw new PageProblem('is in UTF-16: save it as UTF-8');
  const blank = (code: string) => ' '.repeat(code.length);
  // Editors on Windows put a mark in front, which a browser takes for no text.
  const seen = html.replace(/^\xef\xbb\xbf/, blank).replace(OF_SERVER, blank);
  if ((seen.replace(NO_TAGS, '').match(/<head[\s>]/gi)?.length ?? 0) > 1)
    throw new PageProblem('has more than one <head>: put the line into each by hand');
  const document = parse(seen, { sourceCodeLocationInfo: true });
  const root = document.childNodes.find((node): node is Element => node.nodeName === 'html');
  if (!root) throw new Error('the parser makes a root for every text');
  return root;
}

/** @throws {PageProblem} for a piece of a page, which must not be given a tag. One that was put there by hand is found all the same. */
function headIn(root: Element): Element {
  const head = root.childNodes.find((node): node is Element => node.nodeName === 'head');
  // The parser makes one where there is none.
  if (!head?.sourceCodeLocation?.startTag) throw new PageProblem('has no <head>: name the file that has it');
  return head;
}

/** Ours, in the order in which they stand. */
function placesOf(root: Element, html: string): readonly Place[] {
  const places: Place[] = [];
  for (const element of elementsIn(root)) {
    const source = attribute(element, 'src') ?? '';
    if (element.nodeName === 'script' && ANY_TAG.test(source) && !OUR_TAG.test(source))
      throw new PageProblem(
        `has a tag of consent-gate already that was put there by hand (line ${element.sourceCodeLocation?.startLine}): take it out first`,
      );
    const isTag =
      element.nodeName === 'script' && (OUR_TAG.test(source) || attribute(element, ONE_FILE_MARK) !== undefined);
    const isLook = element.nodeName === 'link' && OUR_LOOK.test(attribute(element, 'href') ?? '');
    if (!isTag && !isLook) continue;
    const block = isTag && blockBefore(element);
    if (block) places.push(placeOf(block, html));
    places.push(placeOf(element, html));
  }
  return places;
}

/** The options that no attribute can hold stand right before the tag. */
function blockBefore(tag: Element): Element | undefined {
  const siblings = tag.parentNode?.childNodes ?? [];
  const before = siblings
    .slice(0, siblings.indexOf(tag))
    .filter((node) => !isBlank(node))
    .at(-1);
  return before && isElement(before) && attribute(before, 'data-consent-gate-config') !== undefined
    ? before
    : undefined;
}

function placeOf({ sourceCodeLocation }: Element, html: string): Place {
  const { startOffset: start, endOffset: end } = sourceCodeLocation ?? { startOffset: 0, endOffset: 0 };
  // Not what else JavaScript takes for blank: a byte of a letter may look like that.
  const blank = /[ \t\r\n\f]*$/.exec(html.slice(0, start))?.[0] ?? '';
  return { from: start - blank.length, start, end };
}

/**
 * Behind the head's tag, and behind what stands first in it and says how the page is read: its encoding, its policy, its import map,
 * which Firefox takes only as long as nothing has asked for a module.
 */
function placeIn(head: Element, html: string): number {
  let at = head.sourceCodeLocation?.startTag?.endOffset ?? 0;
  for (const node of head.childNodes) {
    const { startOffset = at, endOffset = at } = node.sourceCodeLocation ?? {};
    const says = node.nodeName === 'meta' || (isElement(node) && attribute(node, 'type') === 'importmap');
    if (says && !mayWrite(html.slice(at, startOffset))) at = endOffset;
    else if (says || !(['#comment', 'title'].includes(node.nodeName) || isBlank(node))) break;
  }
  return at;
}

/**
 * Code of a server's may write a script that asks Google for something, and the line has to stand before that: `<?php include 'ga.php' ?>`.
 * It may say as well that what follows is in some of the pages only: `{% if description %}`.
 */
function mayWrite(between: string): boolean {
  const code = between.match(OF_SERVER) ?? [];
  return code.some((text) => !/^(\{#|<%#|<%--|\{%-?\s*load\b)/.test(text));
}

/** What stands before a line of the head: the end of a line and its indent. */
function leadIn(head: Element, html: string): string {
  const first = head.childNodes.find((node): node is Element => isElement(node) && !!node.sourceCodeLocation);
  const space = first ? /\r?\n[ \t]*$/.exec(html.slice(0, placeOf(first, html).start))?.[0] : undefined;
  if (space !== undefined) return space;
  return /\r?\n[ \t]*$/.exec(html.slice(0, head.sourceCodeLocation?.startOffset ?? 0))?.[0] ?? '';
}

function elementsIn(parent: { readonly childNodes: readonly Node[] }): readonly Element[] {
  return parent.childNodes.filter(isElement).flatMap((element) => [element, ...elementsIn(element)]);
}

const isElement = (node: Node): node is Element => 'attrs' in node;
const isBlank = (node: Node) => node.nodeName === '#text' && 'value' in node && /^[ \t\r\n\f]*$/.test(node.value);
const attribute = ({ attrs }: Element, name: string) => attrs.find((each) => each.name === name)?.value;

/** In ASCII alone, which all encodings of pages have. */
function asciiLines({ block, elements }: Lines): readonly string[] {
  const json = block?.replace(/[^\n -~]/g, (character) => `\\u${hex(character.charCodeAt(0)).padStart(4, '0')}`);
  const tags = elements.map((text) =>
    text.replace(/[^\n -~]/gu, (character) => `&#x${hex(character.codePointAt(0))};`),
  );
  return [...(json === undefined ? [] : [json]), ...tags];
}

const hex = (code = 0) => code.toString(16);
