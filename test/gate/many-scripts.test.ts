// @vitest-environment happy-dom
// What holding and releasing cost, in questions asked and not in time: ten times the scripts may be ten times the work.
import { expect, test, vi } from 'vitest';
import { GATE_DEFAULTS } from '../../src/core/defaults.ts';
import { createGate } from '../../src/gate/gate.ts';
import { gateContext } from './gate-context.ts';

/** How often the one decision is asked while so many scripts are seen, and while they are let go. */
async function questions(count: number): Promise<{ held: number; released: number }> {
  let asked = 0;
  let open = false;
  const allows = () => {
    asked++;
    return open;
  };
  const gate = createGate(gateContext({ settings: { ...GATE_DEFAULTS, autoBlock: false }, allows }));
  const scripts = Array.from({ length: count }, () => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.dataset.consent = 'analytics';
    document.body.append(script);
    return script;
  });
  gate.update();
  const held = asked;
  open = true;
  gate.update();
  await vi.waitFor(() => expect(scripts.filter(({ type }) => type)).toEqual([]));
  // A script that is given back is inserted anew, and so it is seen anew.
  gate.update();
  gate.stop();
  for (const script of scripts) script.remove();
  return { held, released: asked - held };
}

test('holding and releasing many scripts asks no more for each than for few', async () => {
  const few = await questions(20);
  const many = await questions(200);
  expect(few.held).toBeGreaterThan(0);
  expect(many.held).toBeLessThanOrEqual(few.held * 10);
  expect(many.released).toBeLessThanOrEqual(few.released * 10);
});
