// Google's data layer before any choice.
import type { DataLayer } from './facts.ts';
import { flag, list, orNull, type Read, record, text } from './page-values.ts';

interface Entry {
  readonly command: string;
  readonly detail: string;
  readonly event: string;
  /** Signals that it grants. */
  readonly granted: readonly string[];
  /** For some regions only. */
  readonly regional: boolean;
}

/**
 * Runs among the page's own variables, so it uses syntax alone: every built-in may be the page's, and a property of `Array` or
 * `Object` may have a setter. gtag pushes its `arguments`, Tag Manager objects with an `event`.
 */
function copyDataLayer(): unknown {
  const bare = (): Record<string, unknown> => ({ __proto__: null });
  const short = (value: unknown) => (typeof value === 'string' && value.length < 200 ? value : '');
  const layer = (window as { dataLayer?: unknown }).dataLayer as {
    length: number;
    push: unknown;
    [at: number]: unknown;
  };
  if (typeof layer !== 'object' || typeof layer?.push !== 'function') return null;
  const copy = bare();
  for (let at = 0; at < layer.length && at < 1000; at++) {
    const entry = bare();
    copy[at] = entry;
    try {
      const given = layer[at] as Record<string, unknown>;
      const values = given[2] as Record<string, unknown>;
      entry.command = short(given[0]);
      entry.detail = short(given[1]);
      entry.event = short(given.event);
      if (entry.command !== 'consent' || entry.detail !== 'default') continue;
      entry.regional = !!values.region && typeof values.region === 'object';
      const granted = bare();
      entry.granted = granted;
      let found = 0;
      for (const signal in values) if (values[signal] === 'granted' && found < 100) granted[found++] = short(signal);
    } catch {
      // No entry that Google could read.
    }
  }
  return copy;
}

export const DATA_LAYER = `(${copyDataLayer})()`;

/** A list that came without a prototype. */
const listed =
  <T>(read: Read<T>): Read<T[]> =>
  (value) =>
    list(read)(typeof value === 'object' && value !== null ? Object.values(value) : value);

const ENTRIES = orNull(
  listed(record<Entry>({ command: text, detail: text, event: text, granted: listed(text), regional: flag })),
);

/** Null where there is none. */
export function readDataLayer(copied: unknown): DataLayer | null {
  const entries = ENTRIES(copied);
  if (!entries) return null;
  const isDefault = ({ command, detail }: Entry) => command === 'consent' && detail === 'default';
  const everywhere = entries.find((entry) => isDefault(entry) && !entry.regional);
  return {
    consentDefault: entries.findIndex(isDefault),
    firstCommand: entries.findIndex(({ command, event }) => /^(js|config|event)$/.test(command) || event === 'gtm.js'),
    // Signals for what a site needs to work may be granted: https://support.google.com/tagmanager/answer/10718549
    granted: (everywhere?.granted ?? []).filter((signal) => !/^(security|functionality)_storage$/.test(signal)),
  };
}
