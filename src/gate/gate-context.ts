// What the gate is given, and hands on to its own parts.
import type { GateSettings } from '../core/defaults.ts';
import type { PartContext } from '../core/ports.ts';

export type GateContext = Pick<PartContext, 'window' | 'consent' | 'allows' | 'look' | 'waiting' | 'use'> & {
  readonly settings: GateSettings;
};
