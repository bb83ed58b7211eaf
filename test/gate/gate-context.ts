// What the gate is given, as small as a test can do with: nothing is allowed, and nobody has decided.
import { GATE_DEFAULTS } from '../../src/core/defaults.ts';
import type { GateContext } from '../../src/gate/gate-context.ts';

export const gateContext = (given: Partial<GateContext> = {}): GateContext => ({
  window: globalThis.window as Window & typeof globalThis,
  settings: GATE_DEFAULTS,
  consent: () => null,
  allows: () => false,
  look() {},
  waiting: [],
  use() {},
  ...given,
});
