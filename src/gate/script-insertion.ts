// Scripts made by code start at the moment they are inserted, before any observer hears of it. So the ways to insert a
// node are wrapped, and so is setting `src` on a script that stands in the document already.
import { wrap } from './wrap.ts';

const METHODS: readonly [owners: readonly string[], names: readonly string[]][] = [
  [['Node'], ['appendChild', 'insertBefore', 'replaceChild']],
  [
    ['Element', 'Document', 'DocumentFragment'],
    ['append', 'prepend', 'replaceChildren'],
  ],
  [
    ['Element', 'CharacterData'],
    ['before', 'after', 'replaceWith'],
  ],
  [['Element'], ['insertAdjacentElement']],
  [['Range'], ['insertNode']],
];

/**
 * Calls `visit` with each script before it is inserted, and with `src` before a script in the document gets one.
 * @returns a restore
 */
export function interceptScripts(
  window: Window & typeof globalThis,
  visit: (script: HTMLScriptElement, src: unknown) => void,
): () => void {
  const { HTMLScriptElement } = window;
  const look = (node: unknown) => {
    if (!(node instanceof window.Node)) return;
    if (node instanceof HTMLScriptElement) visit(node, node.src);
    else if ((node as Partial<ParentNode>).firstElementChild) {
      for (const script of (node as ParentNode & Node).querySelectorAll('script')) visit(script, script.src);
    }
  };

  const restores = METHODS.flatMap(([owners, names]) =>
    owners.flatMap((owner) =>
      names.map((name) => {
        const { prototype } = window[owner as 'Node'];
        return wrap(prototype, name, (_, nodes, original) => {
          for (const node of nodes) look(node);
          return original();
        });
      }),
    ),
  );

  restores.push(
    wrap(HTMLScriptElement.prototype, 'src', (script, [src], original) => {
      if (script instanceof HTMLScriptElement && script.isConnected) visit(script, src);
      return original();
    }),
    // On scripts alone: every other element's `setAttribute` stays as fast as it was.
    wrap(HTMLScriptElement.prototype, 'setAttribute', (script, [name, src], original) => {
      if (script instanceof HTMLScriptElement && script.isConnected && `${name}`.toLowerCase() === 'src')
        visit(script, src);
      return original();
    }),
  );
  return () => {
    for (const restore of restores) restore();
  };
}
