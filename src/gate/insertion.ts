// What code makes asks for its address the moment it is inserted, or given one, before any observer hears of it. So the
// ways to insert a node, to give an address and to write HTML are wrapped.
import { NAMES } from './addresses.ts';
import { type Around, undo, wrap } from './wrap.ts';

const OWNERS = ['Node', 'Element', 'Document', 'DocumentFragment', 'CharacterData', 'Range'] as const;
const INSERTING =
  'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement insertNode surroundContents';

/** Wrapped to see what others write; the gate itself writes no HTML. */
const WRITING = ['write', 'writeln', 'innerHTML', 'outerHTML', 'insertAdjacentHTML'];

/** The elements that ask for something. */
const ASKING = 'script,img,iframe,link';
const INTERFACES = ['Script', 'Image', 'IFrame', 'Link'] as const;

/** What is asked before anything happens. */
export interface Asked {
  /** An element that may ask for something is about to be inserted. */
  inserting(element: Element): void;
  /** An element is about to be given an address. `true`: it shall not. */
  addressing(element: Element, name: string, address: string): boolean;
  /** HTML is about to be written: gives what to write instead. `runs`: scripts in it would run. */
  writing(html: string, runs: boolean): string;
}

/** @returns a restore */
export function interceptInsertion(window: Window & typeof globalThis, asked: Asked): () => void {
  const restores: (() => void)[] = [];
  const around = (owner: object, name: string, decide: Around) => restores.push(wrap(owner, name, decide));

  const look = (node: unknown) => {
    // A node of another window's is no `instanceof` of ours.
    const element = node as Partial<Element> | null;
    if (element?.matches?.(ASKING)) asked.inserting(element as Element);
    if (element?.firstElementChild)
      for (const inner of (element as Element).querySelectorAll(ASKING)) asked.inserting(inner);
  };
  for (const { prototype } of OWNERS.map((owner) => window[owner])) {
    for (const name of INSERTING.split(' ').filter((method) => Object.hasOwn(prototype, method))) {
      around(prototype, name, (_, nodes, original) => {
        nodes.forEach(look);
        return original();
      });
    }
  }
  for (const { prototype } of INTERFACES.map((tag) => window[`HTML${tag}Element`])) {
    for (const name of NAMES.filter((property) => Object.hasOwn(prototype, property))) {
      around(prototype, name, (self, [value], set) => asked.addressing(self as Element, name, `${value}`) || set());
    }
    // On these elements alone: every other element's `setAttribute` stays as fast as it was.
    around(prototype, 'setAttribute', (self, [attribute, value], set) => {
      const name = `${attribute}`.toLowerCase();
      return NAMES.includes(name) && asked.addressing(self as Element, name, `${value}`) ? undefined : set();
    });
  }
  for (const { prototype } of [window.Document, window.Element, window.ShadowRoot]) {
    for (const name of WRITING.filter((member) => Object.hasOwn(prototype, member))) {
      const runs = name.startsWith('write');
      around(prototype, name, (_, html, write) => {
        // TrustedHTML is passed on as it is: nobody may make it anew.
        if (html.some((part) => typeof part !== 'string')) return write();
        // `document.write` may be given one tag in several pieces.
        const parts = runs ? [html.join('')] : html;
        return write(parts.map((part) => asked.writing(`${part}`, runs)));
      });
    }
  }
  return undo(restores);
}
