// Where the parts of the UI come from that are loaded when they are due.
import type { UiContext } from '../core/ports.ts';
import type { UiParts } from './host/parts.ts';

/** Their hashes, put in by the build. */
const SECOND_LAYER = '__HASH_OF_consent-gate-second-layer__';
const NEIGHBOUR = '__HASH_OF_consent-gate-neighbour__';

export const partsFor = ({ preload, settings }: UiContext): UiParts => ({
  secondLayer() {
    preload?.('second-layer', settings, SECOND_LAYER);
    return import('./settings/second-layer.ts');
  },
  neighbour() {
    preload?.('neighbour', settings, NEIGHBOUR);
    return import('./beside/neighbour.ts');
  },
});
