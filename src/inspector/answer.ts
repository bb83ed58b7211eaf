// What the visitor has answered, and what follows for each category.
import { askedIds } from '../core/decide.ts';
import type { PartContext } from '../core/ports.ts';
import type { Section } from './section.ts';

export function answer({ settings, consent, allows }: PartContext): Section {
  const present = consent();
  const since = present ? `answered ${present.at.replace('T', ' ').slice(0, 16)} UTC` : 'nobody has answered yet';
  return {
    title: present ? `The answer, of ${present.at.slice(0, 10)}` : 'The answer: none yet',
    empty: 'No category is asked for.',
    rows: settings.categories.flatMap(askedIds).map((category) => ({
      what: category,
      why: `${allows(category) ? 'may run' : 'may not run'}: ${since}`,
      state: allows(category) ? 'let go' : 'held',
    })),
  };
}
