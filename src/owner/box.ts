// What stands in the page for the owner's eyes: a root of its own, in nobody's way. It stands below the banner, which is in the top layer
// where there is one: nothing of it ever covers an answer.
import shared from './box.css?inline';

type Make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text?: string,
) => HTMLElementTagNameMap[Name];

interface Box {
  readonly aside: HTMLElement;
  /** Makes an element of the page's document. */
  readonly element: Make;
  /** Puts it into the page, where it is not there. */
  place(): void;
  remove(): void;
}

interface Look {
  /** By this attribute of its host it is known, as `dataset` has it. */
  readonly mark: string;
  readonly label: string;
  readonly styles: string;
}

export function openBox({ document, CSSStyleSheet }: Window & typeof globalThis, { mark, label, styles }: Look): Box {
  const element: Make = (name, className, text = '') =>
    Object.assign(document.createElement(name), { className, textContent: text });
  const host = document.createElement('div');
  host.dataset[mark] = '';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(shared + styles);
  root.adoptedStyleSheets = [sheet];
  const aside = Object.assign(element('aside', 'box'), { lang: 'en', dir: 'ltr', ariaLabel: label });
  root.append(aside);

  function place(): void {
    // While the page is being parsed, or a framework takes it over, there is no good place for it.
    if (document.readyState !== 'complete') document.defaultView?.addEventListener('load', place, { once: true });
    else if (!host.isConnected) (document.querySelector('body') ?? document.documentElement).append(host);
  }
  return { aside, element, place, remove: () => host.remove() };
}
