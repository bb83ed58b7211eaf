// What code makes asks for its address the moment it is inserted, or given one, before any observer hears of it. So the
// ways to insert a node, to give an address and to write HTML are wrapped.
import { NAMES } from './addresses.ts';
import { visitTree } from './visit-tree.ts';
import { type Around, deferring, wrap } from './wrap.ts';
import { hideAddresses } from './written-html.ts';

/** Where these ways are found. */
const OWNERS =
  'Node Element Document DocumentFragment ShadowRoot CharacterData Range Attr NamedNodeMap HTMLScriptElement HTMLImageElement HTMLIFrameElement HTMLLinkElement';

/** Which attribute is set by a call, and to what. */
type Said = (args: readonly unknown[], self: unknown) => readonly unknown[];

/**
 * @param inserting asked before an element that may ask for something is inserted
 * @param addressing asked before an element, or an attribute that stands by itself, is given an address. `true`: it shall not have it
 * now; `go` may be called later
 * @param shutFor asked before HTML is written: whether the address in an attribute of such a tag has to wait
 * @param follow told of each new shadow root
 * @returns what takes each wrap off again
 */
export function interceptInsertion(
  window: Window & typeof globalThis,
  inserting: (element: HTMLElement) => void,
  addressing: (taker: Partial<Element>, name: string, address: unknown, go: () => unknown) => unknown,
  shutFor: (name: string, address: unknown, tag: string) => unknown,
  follow: (root: ShadowRoot) => void,
): (() => void)[] {
  const visit = (node: unknown) => visitTree(node, inserting);
  const insert: Around = (original, self, nodes) => {
    // What is put into a fragment runs when that is inserted, and until then jQuery changes it. A shadow root has a host.
    if ((self as Node).nodeType !== 11 || (self as ShadowRoot).host) nodes.forEach(visit);
    return Reflect.apply(original, self, nodes);
  };

  const address = (said: Said) =>
    deferring((self, args, go) => {
      const [attribute, address] = said(args, self);
      const name = `${attribute}`.toLowerCase();
      // An attribute by itself asks for nothing yet, and a map of them does not tell whose it is.
      const { ownerElement: element = self as Partial<Element> } = self as Partial<Attr>;
      return NAMES.includes(name) &&
        element &&
        // A link that a visitor may follow asks for nothing by itself.
        !/^a(rea)?$/.test(element.localName as string) &&
        addressing(element, name, address, go)
        ? undefined
        : go();
    });

  const write = deferring((self, html, go) => {
    // A document may be given one tag in several pieces. TrustedHTML is passed on as it is: nobody may make it anew.
    const parts = (self as Node).nodeType === 9 && html[1] ? [html.join('')] : html;
    return go(parts.map((part) => (typeof part === 'string' ? hideAddresses(part, shutFor) : part)));
  });

  /** Known by how their names begin: browsers learn new ones. The first row counts whose names match. */
  const ways: readonly (readonly [names: RegExp, around: Around])[] = [
    [/^attachS/, (original, self, args) => follow(Reflect.apply(original, self, args) as ShadowRoot)],
    [/^write|HTML/, write],
    // Those that take no nodes are passed through.
    [/^(replace|append|prepend|before|after|insert|surround)/, insert],
    // A setter: `image.src = …`
    ...NAMES.map((name) => [RegExp(`^${name}$`), address((value) => [name, ...value])] as const),
    // An attribute by itself.
    [/^value/, address((value, attribute) => [(attribute as Attr).name, ...value])],
    [/^set.*N(ode|amed)/, address(([attribute]) => [Object(attribute).name, Object(attribute).value])],
    [/^setA.*NS/, address(([, ...rest]) => rest)],
    [/^setA/, address((args) => args)],
  ];
  return OWNERS.split(' ').flatMap((owner) => {
    const { prototype } = window[owner as 'Element'];
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const way = ways.find(([names]) => names.test(name));
      return way ? wrap(prototype, name, way[1]) : [];
    });
  });
}
