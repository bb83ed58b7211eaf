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

export function openHost(css: string): HostPart {
  const host = document.querySelector('consent-gate') ?? document.createElement('consent-gate');
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const container = document.createElement('div');
  let sheets: readonly CSSStyleSheet[] = [];
  const addStyles = (text: string) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets = [...sheets, sheet];
    // The container may have been moved to another root.
    const where = container.getRootNode() as ShadowRoot;
    where.adoptedStyleSheets = [...where.adoptedStyleSheets, sheet];
  };
  root.append(container);
  addStyles(css);
  // A frameset page has no body that could hold it; the root element can. After `document.open` there is neither for a while.
  const place = () => (document.body ?? document.documentElement)?.append(host);
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
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
      if (!root.childElementCount) host.remove();
    },
  };
}
