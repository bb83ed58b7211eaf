// The panel: a root of its own at the page's side, in nobody's way. It stands below the banner, which is in the top layer where there is
// one: nothing of it ever covers an answer.
import styles from './panel.css?inline';
import type { Row, Section } from './section.ts';

export interface Panel {
  show(sections: readonly Section[]): void;
  remove(): void;
}

interface Actions {
  /** The text to be copied. */
  copied(): string;
  look(): void;
}

export function createPanel(
  { document, navigator, CSSStyleSheet }: Window & typeof globalThis,
  { copied, look }: Actions,
): Panel {
  const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = '') =>
    Object.assign(document.createElement(name), { className, textContent: text });

  const host = document.createElement('div');
  host.dataset.consentGateInspector = '';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];

  const panel = Object.assign(element('aside', 'panel'), { lang: 'en', dir: 'ltr', ariaLabel: 'consent-gate, inside' });
  const button = (text: string, act: () => void) => {
    const made = Object.assign(element('button', 'button', text), { type: 'button' });
    made.addEventListener('click', act);
    return made;
  };
  const said = element('p', 'said');
  said.setAttribute('role', 'status');
  const list = element('div', 'list');
  // What can be scrolled has to be reached by the keyboard.
  list.tabIndex = 0;
  list.setAttribute('role', 'group');
  list.ariaLabel = 'What is going on';
  const text = Object.assign(element('textarea', 'text'), { readOnly: true, hidden: true, ariaLabel: 'The report' });

  async function copy(): Promise<void> {
    const report = copied();
    try {
      await navigator.clipboard.writeText(report);
      said.textContent = 'The report is copied.';
    } catch {
      // Without https, or where the page's policy forbids it.
      text.hidden = false;
      text.value = report;
      text.select();
      said.textContent = 'Copy the report from the field.';
    }
  }

  const actions = element('div', 'actions');
  actions.append(
    button('Copy report', () => void copy()),
    button('Look again', () => {
      look();
      said.textContent = 'Looked again.';
    }),
    Object.assign(
      button('×', () => host.remove()),
      { className: 'button close', ariaLabel: 'Close this panel' },
    ),
  );
  const head = element('header', 'head');
  head.append(element('h2', 'title', `consent-gate ${__VERSION__}`), actions);
  panel.append(
    head,
    said,
    text,
    list,
    element('p', 'foot', 'Only who asks in the address sees this. It stores and sends nothing.'),
  );
  root.append(panel);

  const folded = new Set<string>();
  const rowOf = ({ what, why, state }: Row) => {
    const item = element('li', `row ${(state ?? '').replace(' ', '-')}`);
    if (state) item.append(element('span', 'state', state));
    item.append(element('code', 'what', what));
    if (why) item.append(element('span', 'why', why));
    return item;
  };
  const sectionOf = ({ title, rows, empty }: Section, index: number) => {
    const section = element('details', 'section');
    const key = `${index}`;
    section.open = !folded.has(key);
    section.addEventListener('toggle', () => void (section.open ? folded.delete(key) : folded.add(key)));
    const summary = element('summary', 'summary', title);
    summary.append(element('span', 'count', `${rows.length}`));
    const items = element('ul', 'rows');
    // A list without bullets is none to WebKit, unless it says so.
    items.setAttribute('role', 'list');
    items.append(...rows.map(rowOf));
    section.append(summary, rows.length ? items : element('p', 'empty', empty));
    return section;
  };

  function place(): void {
    // While the page is being parsed, or a framework takes it over, there is no good place for it.
    if (document.readyState !== 'complete') document.defaultView?.addEventListener('load', place, { once: true });
    else (document.querySelector('body') ?? document.documentElement).append(host);
  }
  place();

  return {
    show(sections) {
      const { scrollTop } = list;
      const focused = [...list.querySelectorAll('summary')].findIndex((each) => each.matches(':focus'));
      list.replaceChildren(...sections.map(sectionOf));
      list.scrollTop = scrollTop;
      if (focused >= 0) list.querySelectorAll('summary')[focused]?.focus();
    },
    remove: () => host.remove(),
  };
}
