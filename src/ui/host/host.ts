// The one element the UI lives in: <consent-gate> at the end of body. There it is in nobody's way: first in body it would change
// what `:first-child` and `* + *` match, and React 18 would throw a whole document away that it hydrates.
// The UI and the floating button load apart, so each finds the host by its name and takes only its own part away.

export interface HostPart {
  readonly host: Element;
  /** Where this part renders. */
  readonly container: HTMLElement;
  /** Adds styles to those of this part. A constructed sheet needs no nonce under `style-src 'none'`. */
  addStyles(css: string): void;
  /** Puts the host at the end of the body, as it is now. */
  place(): void;
  /** Takes away what this part added, and the host with the last part. */
  remove(): void;
}

/**
 * Defines the name of an element of ours, before one stands anywhere: pages hide themselves while `:not(:defined)` matches something,
 * and wait until every name in them is defined.
 */
export function define(name: string): void {
  try {
    customElements.define(name, class extends HTMLElement {});
  } catch {
    // It is defined already, or the page lets nobody define anything.
  }
}

/**
 * What the host stands at the end of: the body, or the root element where there is none, and no frameset, which shows nothing else in
 * it. Not `document.body`: a form, an image or a frame may have that name (HTML, "named properties of the Document object").
 */
export function home(): Element | null {
  const root = document.documentElement;
  return root?.querySelector(':scope>body') ?? root;
}

export function openHost(css: string): HostPart {
  define('consent-gate');
  const host = document.querySelector('consent-gate') ?? document.createElement('consent-gate');
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const container = document.createElement('div');
  // One for all styles of this part: where the container is moved to another root, that has it too.
  const sheet = new CSSStyleSheet();
  let styles = '';
  const addStyles = (more: string) => {
    styles += more;
    sheet.replaceSync(styles);
  };
  root.append(container);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  addStyles(css);
  // After `document.open` there is neither for a while.
  const place = () => home()?.append(host);
  if (!host.isConnected) {
    place();
    // While the page is still being parsed the host stands wherever the parser is. Moving it would lose the focus in it.
    document.addEventListener('DOMContentLoaded', () => host.isConnected && !root.activeElement && place(), {
      once: true,
    });
  }
  return {
    host,
    container,
    addStyles,
    place,
    remove() {
      container.remove();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      if (!root.childElementCount) host.remove();
    },
  };
}
