// What code makes asks for its address the moment it is inserted, or given one, before any observer hears of it. So the
// ways to insert a node, to give an address and to write HTML are wrapped.
import { NAMES } from './addresses.ts';
import { type Around, undo, wrap } from './wrap.ts';

const OWNERS = ['Node', 'Element', 'Document', 'DocumentFragment', 'CharacterData', 'Range'] as const;
const INSERTING =
  'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement insertNode';

/** The elements that ask for something: `HTMLScriptElement` and so on. */
const ASKING = ['Script', 'Image', 'IFrame', 'Link'] as const;

/** What is asked before anything happens. */
export interface Asked {
  /** A script stands in what is about to be inserted. */
  inserting(script: HTMLScriptElement): void;
  /** An element is about to be given an address. `true`: it shall not. */
  addressing(element: Element, name: string, address: string): boolean;
  /** HTML is about to go through `document.write`: gives what to write instead. */
  writing(html: string): string;
}

/** @returns a restore */
export function interceptInsertion(window: Window & typeof globalThis, asked: Asked): () => void {
  const restores: (() => void)[] = [];
  const around = (owner: object, name: string, decide: Around) => restores.push(wrap(owner, name, decide));

  const look = (node: unknown) => {
    if (node instanceof window.HTMLScriptElement) asked.inserting(node);
    else if ((node as Partial<Element> | null)?.firstElementChild) {
      (node as Element).querySelectorAll('script').forEach(asked.inserting);
    }
  };
  for (const { prototype } of OWNERS.map((owner) => window[owner])) {
    for (const name of INSERTING.split(' ').filter((method) => Object.hasOwn(prototype, method))) {
      around(prototype, name, (_, nodes, original) => {
        nodes.forEach(look);
        return original();
      });
    }
  }
  for (const { prototype } of ASKING.map((tag) => window[`HTML${tag}Element`])) {
    for (const name of NAMES.filter((property) => Object.hasOwn(prototype, property))) {
      around(prototype, name, (self, [value], set) => asked.addressing(self as Element, name, `${value}`) || set());
    }
    // On these elements alone: every other element's `setAttribute` stays as fast as it was.
    around(prototype, 'setAttribute', (self, [attribute, value], set) => {
      const name = `${attribute}`.toLowerCase();
      return NAMES.includes(name) && asked.addressing(self as Element, name, `${value}`) ? undefined : set();
    });
  }
  for (const name of ['write', 'writeln']) {
    around(window.Document.prototype, name, (_, html, write) =>
      // TrustedHTML is passed on as it is: nobody may make it anew.
      write(html.map((part) => (typeof part === 'string' ? asked.writing(part) : part))),
    );
  }
  return undo(restores);
}
