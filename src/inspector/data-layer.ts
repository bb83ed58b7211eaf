// The consent entries of Google's data layer, in the order in which Google's code reads them.
import type { PartContext } from '../core/ports.ts';
import type { Section } from './section.ts';

export function dataLayer({ window, settings }: PartContext): Section {
  const layer: unknown = Reflect.get(window, settings.dataLayer);
  const entries = Array.isArray(layer) ? layer : [];
  return {
    title: `Consent in ${settings.dataLayer}`,
    empty: 'There is no consent entry.',
    rows: entries.flatMap((entry: unknown, index) => {
      const said = consentIn(entry);
      return said ? [{ what: said.what, why: `entry ${index + 1} of ${entries.length}: ${said.detail}` }] : [];
    }),
  };
}

function consentIn(entry: unknown): { readonly what: string; readonly detail: string } | undefined {
  const { 0: command, 1: kind, 2: states, event, consent_gate, consent_gate_action } = Object(entry);
  if (command === 'consent') return { what: `consent ${kind}`, detail: listed(states) };
  if (event === 'consent_gate_update')
    return { what: `event ${event}`, detail: `${consent_gate_action}, ${listed(consent_gate)}` };
  return undefined;
}

const listed = (states: unknown): string =>
  Object.entries(Object(states))
    .map(([name, state]) => `${name} ${state}`)
    .join(', ');
