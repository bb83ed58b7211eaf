// The note in the page: a root of its own, in nobody's way, closed by whoever has read it. It stands below the banner, which is in the
// top layer where there is one: nothing of it ever covers an answer.
import type { Finding } from './finding.ts';
import styles from './note.css?inline';

export interface Note {
  add(finding: Finding): void;
  remove(): void;
}

const NAMES = { error: 'Error', warning: 'Warning', hint: 'Hint' } as const;

/** Shown with its first finding that is more than a hint; closed, it stays so in this page until something new comes. */
export function createNote({ document, CSSStyleSheet }: Window & typeof globalThis): Note {
  const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = '') =>
    Object.assign(document.createElement(name), { className, textContent: text });

  const host = document.createElement('div');
  host.dataset.consentGateNote = '';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];

  const note = Object.assign(element('aside', 'note'), {
    lang: 'en',
    dir: 'ltr',
    ariaLabel: 'Note for the owner of this page',
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
  note.append(head, list, foot);
  root.append(note);
  close.addEventListener('click', () => host.remove());

  const counts = { error: 0, warning: 0, hint: 0 };

  function place(): void {
    // While the page is being parsed, or a framework takes it over, there is no good place for it.
    if (document.readyState !== 'complete') document.defaultView?.addEventListener('load', place, { once: true });
    else if (!host.isConnected) (document.querySelector('body') ?? document.documentElement).append(host);
  }

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
    remove: () => host.remove(),
  };
}

const rank = (level: string | null) => Object.keys(NAMES).indexOf(`${level}`);
const counted = (count: number, what: string) =>
  `${count} ${what.replace(/^\w+/, (word) => (count > 1 ? `${word}s` : word))}`;
