// An element with styles of its own inside the owner's page, for what cannot live in the one host: panels and placeholders.
import { define } from '../host/host.ts';

export function shadowElement(name: string, css: string): { readonly element: HTMLElement; readonly root: ShadowRoot } {
  define(name);
  const element = document.createElement(name);
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return { element, root };
}
