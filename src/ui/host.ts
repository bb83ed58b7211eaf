// The one element the UI lives in: <consent-gate>, first in body so that Tab and screen readers meet the banner first.
// The UI and the floating button load apart, so each finds the host by its name and takes only its own part away.

export interface HostPart {
  readonly root: ShadowRoot;
  /** Where this part renders. */
  readonly container: HTMLElement;
  /** This part's styles. A constructed sheet needs no nonce under `style-src 'none'`. */
  readonly sheet: CSSStyleSheet;
  /** Takes away what this part added, and the host with the last part. */
  remove(): void;
}

export function openHost(css: string): HostPart {
  const host = document.querySelector('consent-gate') ?? document.createElement('consent-gate');
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const container = document.createElement('div');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  root.append(container);
  // A frameset page has no body that could hold it; the root element can.
  const place = () => (document.body ? document.body.prepend(host) : document.documentElement.append(host));
  if (!host.isConnected) {
    place();
    // Before there is a body the host stands beside it. In the body it stays: moving it would take the focus from it.
    const move = () => host.isConnected && host.parentNode !== document.body && place();
    document.addEventListener('DOMContentLoaded', move, { once: true });
  }
  return {
    root,
    container,
    sheet,
    remove() {
      container.remove();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      if (!root.childElementCount) host.remove();
    },
  };
}
