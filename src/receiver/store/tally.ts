// What a batch adds to the counts a day, where all of it is new, as nearly always: found here, it costs the database nothing.
import type { ConsentEvent } from '../../core/event.ts';

type Kind = Readonly<Record<string, string | boolean>>;
type Counted = Kind & { n: number };

/** As `consent_tally` in the database finds it. */
export function tally(events: readonly ConsentEvent[]) {
  const days = new Map<string, Counted>();
  const pages = new Map<string, Counted>();
  const variants = new Map<string, Counted>();
  for (const { action, surface, choices, policyVersion, locale, page, variant } of events) {
    const allowed = Object.values(choices).includes(true);
    count(days, `${action} ${allowed} ${surface} ${locale} ${policyVersion}`, () => ({
      ...{ policy_version: policyVersion, locale, surface, action, allowed },
    }));
    count(pages, `${action} ${allowed} ${page}`, () => ({ page, action, allowed }));
    if (variant !== undefined) count(variants, `${action} ${allowed} ${variant}`, () => ({ variant, action, allowed }));
  }
  return {
    days: [...days.values()],
    pages: [...pages.values()],
    ...(variants.size && { variants: [...variants.values()] }),
  };
}

function count(counts: Map<string, Counted>, key: string, kind: () => Kind): void {
  const known = counts.get(key);
  if (known) known.n++;
  else counts.set(key, { ...kind(), n: 1 } as Counted);
}
