// Bindings follow the gate that runs, also one that starts after them.
import { afterEach, expect, it, vi } from 'vitest';
import { followGate } from '../../src/bind/follow-gate.ts';
import { runningGate } from '../../src/start/running-gate.ts';
import { serverGate } from '../../src/start/server-gate.ts';

const page = window as unknown as { consentGate?: object };
afterEach(() => {
  delete page.consentGate;
});
const change = () => document.dispatchEvent(new CustomEvent('consent-gate:change'));

it('a gate that starts later is asked once it can be found, not while it says its first word', async () => {
  const found: boolean[] = [];
  const stop = followGate(() => found.push(runningGate().allows('analytics')));
  // As `start` does: it dispatches, and only then has its caller put the gate where it is found.
  change();
  page.consentGate = { ...serverGate, allows: () => true };
  await Promise.resolve();
  expect(found).toEqual([true]);
  change();
  expect(found).toEqual([true, true]);
  stop();
  change();
  expect(found).toHaveLength(2);
});

it('who has stopped following is told nothing more, not even what was under way', async () => {
  const look = vi.fn();
  const stop = followGate(look);
  change();
  stop();
  await Promise.resolve();
  expect(look).not.toHaveBeenCalled();
});
