// All that the parts have noted, with its time.
import type { PartContext } from '../core/ports.ts';
import { inSeconds, type Section } from './section.ts';

const PREFIX = 'consent-gate: ';

export function notes({ window }: PartContext): Section {
  const marks = window.performance.getEntriesByType('mark').filter(({ name }) => name.startsWith(PREFIX));
  return {
    title: 'In the order in which it came',
    empty: 'Nothing was noted.',
    rows: marks.map(({ name, startTime }) => ({
      what: name.slice(PREFIX.length).replace(/\?\S*/, ''),
      why: `after ${inSeconds(startTime)}`,
      ...((name.includes(' was asked for ') || name.includes('expected')) && { state: 'wrong' as const }),
    })),
  };
}
