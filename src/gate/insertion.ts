// What code makes asks for its address the moment it is inserted, or given one, before any observer hears of it. So the
// ways to insert a node, to give an address and to write HTML are wrapped.
import { NAMES } from './addresses.ts';
import { visitTree } from './visit-tree.ts';
import { type Around, deferring, wrap } from './wrap.ts';

/** Where these ways are found. */
const OWNERS =
  'Node Element Document DocumentFragment ShadowRoot CharacterData Range Attr NamedNodeMap HTMLScriptElement HTMLImageElement HTMLIFrameElement HTMLLinkElement';

/** Known by how their names begin: browsers learn new ones. Those that take neither nodes nor HTML are passed through. */
const INSERTING = /^(replace|append|prepend|before|after|insert|surround)/;
const WRITING = /^write|HTML/;

/** Which attribute is set by a call, and to what. The first row counts whose names match. */
const ADDRESSING: readonly (readonly [names: RegExp, said: Said])[] = [
  // A setter: `image.src = …`
  [/^(src|href)/, (value, _, name) => [name, ...value]],
  // An attribute by itself.
  [/^value/, (value, attribute) => [(attribute as Attr).name, ...value]],
  [/^set.*N(ode|amed)/, ([attribute]) => [Object(attribute).name, Object(attribute).value]],
  [/^setA.*NS/, ([, ...rest]) => rest],
  [/^setA/, (args) => args],
];

type Said = (args: readonly unknown[], self: unknown, name: string) => readonly unknown[];

/**
 * @param inserting asked before an element that may ask for something is inserted
 * @param addressing asked before an element is given an address. `true`: it shall not have it
 * @param holding asked before an attribute that stands by itself is given an address; it may call `go` later
 * @param writing asked before HTML is written: gives what to write instead
 * @param follow told of each new shadow root
 * @returns what takes each wrap off again
 */
export function interceptInsertion(
  window: Window & typeof globalThis,
  inserting: (element: HTMLElement) => void,
  addressing: (element: HTMLElement, name: string, address: unknown) => boolean,
  holding: (address: unknown, go: () => unknown) => unknown,
  writing: (html: string) => string,
  follow: (root: Node) => void,
): (() => void)[] {
  const visit = (node: unknown) => visitTree(node, inserting);
  const insert: Around = (original, self, nodes) => {
    // What is put into a fragment runs when that is inserted, and until then jQuery changes it. A shadow root has a host.
    if ((self as Node).nodeType !== 11 || (self as ShadowRoot).host) nodes.forEach(visit);
    return Reflect.apply(original, self, nodes);
  };

  const address = (said: Said, method: string) =>
    deferring((self, args, go) => {
      const [attribute, address] = said(args, self, method);
      const name = `${attribute}`.toLowerCase();
      // An attribute by itself asks for nothing yet, and a map of them does not tell whose it is.
      const { ownerElement: element = self as Partial<Element> } = self as Partial<Attr>;
      return NAMES.includes(name) &&
        element &&
        // A link that a visitor may follow asks for nothing by itself.
        !/^a(rea)?$/.test(element.localName as string) &&
        (element.localName ? addressing(element as HTMLElement, name, address) : holding(address, go))
        ? undefined
        : go();
    });

  const write = deferring((self, html, go) => {
    // A document may be given one tag in several pieces. TrustedHTML is passed on as it is: nobody may make it anew.
    const parts = (self as Node).nodeType === 9 && html[1] ? [html.join('')] : html;
    return go(parts.map((part) => (typeof part === 'string' ? writing(part) : part)));
  });

  const restores: (() => void)[] = [];
  for (const owner of OWNERS.split(' ')) {
    const { prototype } = window[owner as 'Element'];
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const said = ADDRESSING.find(([names]) => names.test(name))?.[1];
      const around: Around | undefined =
        name === 'attachShadow'
          ? (original, self, args) => follow(Reflect.apply(original, self, args) as Node)
          : WRITING.test(name)
            ? write
            : INSERTING.test(name)
              ? insert
              : said && address(said, name);
      if (around) restores.push(wrap(prototype, name, around));
    }
  }
  return restores;
}
