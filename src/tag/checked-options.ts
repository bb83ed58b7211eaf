// The options are checked where the tag is written: whoever writes it sees the fault, not whoever opens the page.
import { checkConfig } from '../core/check-config.ts';
import { quote } from '../core/checks.ts';
import type { ConsentGateConfig } from '../core/config.ts';
import { messageFaults } from '../core/message-faults.ts';
import { resolveServices } from '../services/resolve-services.ts';
import type { TagOptions } from './tag-options.ts';

/**
 * @returns the options of the gate: of services, what they ask and store
 * @throws one error that names each field and what was expected of it
 */
export function expectOptions(given: TagOptions, otherFaults: readonly string[] = []): ConsentGateConfig {
  const { options, problems } = resolveServices(given);
  const faults = [...problems, ...checkConfig(options), ...otherFaults];
  if (!faults.length) faults.push(...messageFaults(options.messages));
  // What has no form that a page could hold: only code could give it.
  if (!faults.length) faults.push(...Object.entries(options).flatMap(([name, value]) => unwritable(value, name)));
  if (faults.length) throw new Error(`consent-gate: the options have to be mended\n${faults.join('\n')}`);
  return options;
}

function unwritable(value: unknown, path: string): string[] {
  // A `Map` would be written as an empty object: what it names would not be held.
  if (typeof value === 'function' || !isPlain(value))
    return [`${path}: expected what JSON can hold, got ${quote(value)}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    unwritable(item, Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`),
  );
}

/** Of any realm: a server may run its templates in one of their own. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  const above = Object.getPrototypeOf(value);
  return above === null || Object.getPrototypeOf(above) === null;
}
