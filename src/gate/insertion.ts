// What code makes asks for its address the moment it is inserted, or given one, before any observer hears of it. So the
// ways to insert a node, to give an address and to write HTML are wrapped.
import { wrap } from './wrap.ts';

const OWNERS = ['Node', 'Element', 'Document', 'DocumentFragment', 'CharacterData', 'Range'] as const;
const INSERTING =
  'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement insertNode';

/** The elements that ask for something, and the attributes in which they are told what. */
const ADDRESSED = { Script: ['src'], Image: ['src'], IFrame: ['src', 'srcdoc'], Link: ['href'] };

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
  const look = (node: unknown) => {
    if (node instanceof window.HTMLScriptElement) asked.inserting(node);
    else if ((node as Partial<Element> | null)?.firstElementChild) {
      (node as Element).querySelectorAll('script').forEach(asked.inserting);
    }
  };
  for (const { prototype } of OWNERS.map((owner) => window[owner])) {
    for (const name of INSERTING.split(' ').filter((method) => Object.hasOwn(prototype, method))) {
      restores.push(
        wrap(prototype, name, (_, nodes, original) => {
          nodes.forEach(look);
          return original();
        }),
      );
    }
  }
  for (const [tag, names] of Object.entries(ADDRESSED)) {
    const { prototype } = window[`HTML${tag as keyof typeof ADDRESSED}Element`];
    for (const name of names) {
      restores.push(
        wrap(
          prototype,
          name,
          (self, [value], original) => asked.addressing(self as Element, name, `${value}`) || original(),
        ),
      );
    }
    // On these elements alone: every other element's `setAttribute` stays as fast as it was.
    restores.push(
      wrap(prototype, 'setAttribute', (self, [attribute, value], original) => {
        const name = `${attribute}`.toLowerCase();
        return names.includes(name) && asked.addressing(self as Element, name, `${value}`) ? undefined : original();
      }),
    );
  }
  for (const name of ['write', 'writeln']) {
    restores.push(
      wrap(window.Document.prototype, name, (_, html, original) =>
        // TrustedHTML is passed on as it is: nobody may make it anew.
        original(html.map((part) => (typeof part === 'string' ? asked.writing(part) : part))),
      ),
    );
  }
  return () => {
    for (const restore of restores) restore();
  };
}
