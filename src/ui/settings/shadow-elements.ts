// Elements with styles of their own inside the owner's page, for what cannot live in the one host: panels and placeholders.
import { define } from '../host/host.ts';

interface ShadowElement {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

/** @returns what makes one more of them. They share a sheet: an app may put in a placeholder with every route. */
export function shadowElements(name: string, css: string): () => ShadowElement {
  let shared: CSSStyleSheet | undefined;
  return () => {
    define(name);
    const element = document.createElement(name);
    const root = element.attachShadow({ mode: 'open' });
    if (!shared) {
      shared = new CSSStyleSheet();
      shared.replaceSync(css);
    }
    root.adoptedStyleSheets = [shared];
    return { element, root };
  };
}
