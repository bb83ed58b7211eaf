// What code makes asks for its address the moment it is inserted, or given one, before any observer hears of it. So the
// ways to insert a node, to give an address and to write HTML are wrapped.
import { NAMES } from './addresses.ts';
import { visitTree } from './visit-tree.ts';
import { type Around, undo, wrap } from './wrap.ts';

/** Known by how their names begin: browsers learn new ones. Those that take neither nodes nor HTML are passed through. */
const INSERTING = /^(append|prepend|before|after|insert|replace|surround)/;
const WRITING = /^write|HTML/;
const ADDRESSING = /^(src|href|setAttribute)/;

/** The elements that ask for something. */
const ASKING = 'script,img,iframe,link';

/**
 * @param inserting asked before an element that may ask for something is inserted
 * @param addressing asked before an element is given an address. `true`: it shall not have it
 * @param writing asked before HTML is written: gives what to write instead. `runs`: scripts in it would run
 * @returns a restore
 */
export function interceptInsertion(
  window: Window & typeof globalThis,
  inserting: (element: Element) => void,
  addressing: (element: Element, name: string, address: string) => boolean,
  writing: (html: string, runs: boolean) => string,
): () => void {
  const restores: (() => void)[] = [];
  const around = (owners: string, pattern: RegExp, decide: (name: string) => Around) => {
    for (const owner of owners.split(' ')) {
      const { prototype } = window[owner as 'Element'];
      // The last two are inherited, and wrapped on the elements that ask: all others' stay as fast as they were.
      for (const name of [...Object.getOwnPropertyNames(prototype), 'setAttribute', 'setAttributeNS']) {
        if (pattern.test(name)) restores.push(wrap(prototype, name, decide(name)));
      }
    }
  };

  around('Node Element Document DocumentFragment CharacterData Range', INSERTING, () => (self, nodes, insert) => {
    // What is put into a fragment runs when that is inserted, and until then jQuery changes it. A shadow root has a host.
    const { nodeType, host } = self as Partial<ShadowRoot>;
    if (nodeType !== 11 || host) for (const node of nodes) visitTree(node, ASKING, inserting);
    return insert();
  });

  around('HTMLScriptElement HTMLImageElement HTMLIFrameElement HTMLLinkElement', ADDRESSING, (method) => {
    const skipped = method.endsWith('NS') ? 1 : 0;
    return (self, args, set) => {
      const [attribute, value] = method.startsWith('set') ? args.slice(skipped) : [method, ...args];
      const name = `${attribute}`.toLowerCase();
      return NAMES.includes(name) && addressing(self as Element, name, `${value}`) ? undefined : set();
    };
  });

  around('Document Element ShadowRoot', WRITING, (method) => (_, html, write) => {
    // TrustedHTML is passed on as it is: nobody may make it anew.
    if (html.some((part) => typeof part !== 'string')) return write();
    const runs = method.startsWith('write');
    // `document.write` may be given one tag in several pieces.
    const parts = runs ? [html.join('')] : html;
    return write(parts.map((part) => writing(`${part}`, runs)));
  });
  return undo(restores);
}
