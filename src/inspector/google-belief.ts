// What Google's code believes: its own record, which Tag Assistant reads too, and the flags that keep an ID from sending.
import { tagId } from '../core/google-tag.ts';
import type { PartContext } from '../core/ports.ts';
import type { Row, Section } from './section.ts';

interface Record_ {
  readonly entries?: Readonly<Record<string, { readonly default?: unknown; readonly update?: unknown }>>;
  readonly wasSetLate?: unknown;
  readonly usedDefault?: unknown;
}

export function googleBelief({ window, settings }: PartContext): Section {
  const record = (Object(Reflect.get(window, 'google_tag_data')).ics ?? {}) as Record_;
  const signals = Object.entries(record.entries ?? {}).map(([signal, { default: first, update }]): Row => {
    const state = update ?? first;
    return { what: signal, why: `${granted(state)}, by default ${granted(first)}`, state: state ? 'let go' : 'held' };
  });
  const late: Row[] = record.wasSetLate
    ? [{ what: 'set late', why: 'a tag of Google’s ran before the consent default', state: 'wrong' }]
    : [];
  const flags = settings.googleAnalytics.map((tag): Row => {
    const isOff = Reflect.get(window, `ga-disable-${tagId(tag)}`) === true;
    return {
      what: tagId(tag),
      why: isOff ? 'switched off by its flag' : 'not switched off',
      state: isOff ? 'held' : 'let go',
    };
  });
  const runs = 'google_tag_manager' in window;
  return {
    title: 'What Google believes',
    empty: 'No code of Google’s has run in this page.',
    rows: [
      ...late,
      ...signals,
      ...flags,
      ...(runs && !signals.length
        ? [{ what: 'Google’s code runs', why: 'it has no record of consent', state: 'wrong' as const }]
        : []),
    ],
  };
}

const granted = (state: unknown): string => (state === undefined ? 'not said' : state ? 'granted' : 'denied');
