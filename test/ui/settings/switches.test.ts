import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Consent } from '../../../src/core/consent.ts';
import { createSwitches } from '../../../src/ui/settings/switches.ts';
import { consentOf } from '../stage.ts';

const CATEGORIES = [
  { id: 'analytics', services: [{ id: 'heatmap', label: 'Heatmap' }] },
  { id: 'marketing', services: [] },
];

describe('the switches', () => {
  it('stand where the consent has them, and follow it', () => {
    const consent = signal<Consent | null>(null);
    const { choices } = createSwitches(CATEGORIES, consent);
    expect(choices()).toEqual({ analytics: false, heatmap: false, marketing: false });
    consent.value = consentOf({ analytics: true, heatmap: false, marketing: true });
    expect(choices()).toEqual({ analytics: true, heatmap: false, marketing: true });
  });

  it('stay where they were moved, whatever another tab decides', () => {
    const consent = signal<Consent | null>(null);
    const { choices, move } = createSwitches(CATEGORIES, consent);
    move('marketing', true);
    consent.value = consentOf({ analytics: true, heatmap: true, marketing: false });
    expect(choices()).toEqual({ analytics: true, heatmap: true, marketing: true });
  });

  it('have no service on in a category that is off', () => {
    const { isOn } = createSwitches(CATEGORIES, signal(consentOf({ analytics: false, heatmap: true })));
    expect(isOn('heatmap')).toBe(false);
  });

  it('move along: services with their category, a category with a service that is to run', () => {
    const { choices, move } = createSwitches(CATEGORIES, signal(null));
    move('heatmap', true);
    expect(choices()).toEqual({ analytics: true, heatmap: true, marketing: false });
    move('heatmap', false);
    expect(choices()).toEqual({ analytics: true, heatmap: false, marketing: false });
    move('analytics', true);
    move('analytics', false);
    expect(choices()).toEqual({ analytics: false, heatmap: false, marketing: false });
  });
});
