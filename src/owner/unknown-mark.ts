// Elements that wait for a category that this page does not have: they wait for ever, and nothing else says so.
import type { PartContext } from '../core/ports.ts';
import type { Tell } from './finding.ts';

const MARKED = ['script', 'iframe', 'img', 'link'].map((name) => `${name}[data-consent]`).join();

export function tellOfUnknownMarks({ window, settings }: Pick<PartContext, 'window' | 'settings'>, tell: Tell): void {
  const known = ['necessary', ...settings.categories.map(({ id }) => id)];
  for (const element of window.document.querySelectorAll<HTMLElement>(MARKED)) {
    const { consent = '' } = element.dataset;
    // What was held after a no for good is marked so by the gate itself.
    if (known.includes(consent) || consent === 'refused') continue;
    const address = element.getAttribute('src') ?? element.dataset.src ?? element.dataset.href;
    tell({
      level: 'error',
      text: `<${element.localName} data-consent="${consent}">${address ? ` with ${address}` : ''} waits for a category that is none of this page's (${known.join(', ')}), so it never loads. Name one of these`,
      readOn: 'Mark what has to wait',
    });
  }
}
