// Which entries of this browser's cookies and storage may not be there now: Google's by what they are for, and the rows of the
// owner's cookie table by their category.
import type { Settings } from '../core/config.ts';
import { isMeant } from '../core/entry-names.ts';
import { categoryOfUse, googleUseOfName } from '../core/google-hosts.ts';

/** Where an entry is kept. */
export type Kept = 'cookie' | 'local' | 'session';

export type IsUnwanted = (entry: string, kept: Kept) => boolean;

export function unwantedEntries(
  settings: Pick<Settings, 'categories' | 'cookie' | 'cookies' | 'googleCategory'>,
  allows: (category: string) => boolean,
): IsUnwanted {
  return (entry, kept) => {
    if (entry === settings.cookie.name || /^consent_gate/.test(entry)) return false;
    const use = googleUseOfName(entry);
    if (use && !allows(categoryOfUse(use, settings))) return true;
    const rows = settings.cookies.filter((row) => (row.storage ?? 'cookie') === kept && isMeant(row.name, entry));
    // Two rows may mean one entry: what the site cannot do without stays.
    return rows.some(({ category }) => !allows(category)) && !rows.some(({ category }) => category === 'necessary');
  };
}
