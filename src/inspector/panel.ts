// The panel: what goes on inside, in sections that can be folded.
import { openBox } from '../owner/box.ts';
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

export function createPanel(window: Window & typeof globalThis, { copied, look }: Actions): Panel {
  const { aside, element, place, remove } = openBox(window, {
    mark: 'consentGateInspector',
    label: 'consent-gate, inside',
    styles,
  });
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
      await window.navigator.clipboard.writeText(report);
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
    Object.assign(button('×', remove), { className: 'button close', ariaLabel: 'Close this panel' }),
  );
  const head = element('header', 'head');
  head.append(element('h2', 'title', `consent-gate ${__VERSION__}`), actions);
  aside.append(
    head,
    said,
    text,
    list,
    element('p', 'foot', 'Only who asks in the address sees this. It stores and sends nothing.'),
  );

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

  place();

  return {
    show(sections) {
      const { scrollTop } = list;
      const focused = [...list.querySelectorAll('summary')].findIndex((each) => each.matches(':focus'));
      list.replaceChildren(...sections.map(sectionOf));
      list.scrollTop = scrollTop;
      if (focused >= 0) list.querySelectorAll('summary')[focused]?.focus();
    },
    remove,
  };
}
