// Where the parts of the UI come from that are loaded when they are due.
import type { LoadFile, UiContext } from '../core/ports.ts';
import type { UiParts } from './host/parts.ts';

/** Their hashes, put in by the build. */
const SECOND_LAYER = '__HASH_OF_consent-gate-second-layer__';
const NEIGHBOUR = '__HASH_OF_consent-gate-neighbour__';

/** A file of the tag imports nothing: what it shares with the banner's file it is handed (`src/build/hand-over.ts`). */
interface Handed<Exports> {
  take(shared: unknown): Exports;
}

export function partsFor({ load, settings }: UiContext): UiParts {
  const file = <Exports>(name: string, hash: string) =>
    (load as LoadFile)<Handed<Exports>>(name, settings, hash).then(({ take }) => take(__SHARED__));
  return {
    secondLayer: () => (__IN_FILES__ ? file('second-layer', SECOND_LAYER) : import('./settings/second-layer.ts')),
    neighbour: () => (__IN_FILES__ ? file('neighbour', NEIGHBOUR) : import('./beside/neighbour.ts')),
  };
}
