// The note in the page, closed by whoever has read it.
import { openBox } from './box.ts';
import type { Finding } from './finding.ts';
import styles from './note.css?inline';

export interface Note {
  add(finding: Finding): void;
  remove(): void;
}

const NAMES = { error: 'Error', warning: 'Warning', hint: 'Hint' } as const;

/** Shown with its first finding that is more than a hint; closed, it stays so in this page until something new comes. */
export function createNote(window: Window & typeof globalThis): Note {
  const { aside, element, place, remove } = openBox(window, {
    mark: 'consentGateNote',
    label: 'Note for the owner of this page',
    styles,
  });
  const head = element('header', 'head');
  const title = element('h2', 'title');
  const close = Object.assign(element('button', 'close', '×'), { type: 'button', ariaLabel: 'Close this note' });
  const list = element('ul', 'list');
  const foot = element('p', 'foot', 'Visitors do not see this note. More with ?consent-gate-debug in the address.');
  // A list without bullets is none to WebKit, unless it says so.
  list.setAttribute('role', 'list');
  // What can be scrolled has to be reached by the keyboard.
  list.tabIndex = 0;
  list.ariaLabel = 'What was found';
  head.append(title, close);
  aside.append(head, list, foot);
  close.addEventListener('click', remove);

  const counts = { error: 0, warning: 0, hint: 0 };

  return {
    add({ level, text, readOn }) {
      counts[level]++;
      const found = counts.error + counts.warning;
      title.textContent = `consent-gate: ${counted(found || counts.hint, found ? 'thing to mend' : 'hint')}`;
      const item = element('li', `item ${level}`);
      const [, field = '', rest = text] = /^([\w.[\]-]+): (.*)$/s.exec(text) ?? [];
      const words = element('p', 'text', rest);
      if (field) words.prepend(element('code', 'field', field), ': ');
      item.append(element('span', 'level', NAMES[level]), words, element('p', 'more', `Read on: guide, “${readOn}”`));
      // The gravest first; of one kind in the order in which they came.
      const after = [...list.children].find(({ classList }) => rank(level) < rank(classList.item(1)));
      list.insertBefore(item, after ?? null);
      if (level !== 'hint') place();
    },
    remove,
  };
}

const rank = (level: string | null) => Object.keys(NAMES).indexOf(`${level}`);
const counted = (count: number, what: string) =>
  `${count} ${what.replace(/^\w+/, (word) => (count > 1 ? `${word}s` : word))}`;
