// Cookies and entries of storage, by category: by their names alone, for what is in them is nobody's business.
import { keptEntries } from '../attend/kept-entries.ts';
import { type Kept, unwantedEntries } from '../attend/unwanted.ts';
import { isMeant } from '../core/entry-names.ts';
import { categoryOfUse, googleUseOfName } from '../core/google-hosts.ts';
import type { PartContext } from '../core/ports.ts';
import type { Section } from './section.ts';

const IN: Readonly<Record<Kept, string>> = { cookie: 'cookie', local: 'local storage', session: 'session storage' };

export function stored(context: PartContext): Section {
  const { window, settings, allows, consent } = context;
  const isUnwanted = unwantedEntries(settings, allows);
  const rows = keptEntries(window).map(({ name, kept }) => ({
    category: categoryOf(context, name, kept),
    what: name,
    where: IN[kept],
    wrong: isUnwanted(name, kept),
  }));
  return {
    title: 'Stored in this browser',
    empty: 'Nothing is stored that a page can see.',
    rows: rows
      .sort((one, other) => one.category.localeCompare(other.category))
      .map(({ category, what, where, wrong }) => ({
        what,
        why: `${category}, ${where}${wrong ? `: not allowed now${consent() ? '' : ', a no deletes it'}` : ''}`,
        ...(wrong && { state: 'wrong' as const }),
      })),
  };
}

function categoryOf({ settings }: PartContext, name: string, kept: Kept): string {
  if (name === settings.cookie.name || name.startsWith('consent_gate')) return 'necessary';
  const use = googleUseOfName(name);
  if (use) return categoryOfUse(use, settings);
  const row = settings.cookies.find((each) => (each.storage ?? 'cookie') === kept && isMeant(each.name, name));
  return row?.category ?? 'not in your cookie table';
}
