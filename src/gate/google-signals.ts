// What Google's own code is told: consent mode signals in the data layer and the `ga-disable-<ID>` flags.
// https://developers.google.com/tag-platform/security/guides/consent
// https://developers.google.com/analytics/devguides/collection/ga4/disable-analytics
// biome-ignore lint/suspicious/noShadowRestrictedNames: the browser's, whatever the page has under this name.
import { Set } from '../core/built-ins.ts';
import type { Action, Consent } from '../core/consent.ts';
import { isBasic } from '../core/consent-mode.ts';
import { command } from '../core/google-command.ts';
import { tagId } from '../core/google-tag.ts';
import type { GateContext } from './gate-context.ts';

/** Which category a signal belongs to. */
const SIGNALS: Readonly<Record<string, string>> = {
  analytics_storage: 'analytics',
  functionality_storage: 'preferences',
  personalization_storage: 'preferences',
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
};

export interface GoogleSignals {
  /** Puts what Google's tags are to do behind the consent commands and before what the page has queued. */
  put(entry: unknown): void;
  /** Tells what is allowed now, and raises or takes down the flags. Before an answer the defaults stand, which may differ by region. */
  tell(consent: Consent | null, action?: Action | 'stored'): void;
}

/** The options name the data layer, and with each ID a flag. */
type Globals = Record<string, unknown>;
type Context = Omit<GateContext, 'window'> & { readonly window: object };

/**
 * Puts `consent default`, with everything denied, at the head of the data layer. In basic mode Google's code does not run before a
 * yes, and every known ID is disabled; in advanced mode it may run under denied signals, and no flag is raised. Entries of the page
 * go to `waiting` as well: Google's code may never read them.
 */
export function signalGoogle({ window: globals, settings, allows, waiting }: Context): GoogleSignals {
  /** Flags we raised. One that the page raised itself is never taken down. */
  const raised: string[] = [];
  /** What the gate itself has put there: what is allowed, and then what Google's tags are to do. */
  const head: unknown[] = [];
  const tasks: unknown[] = [];
  const { dataLayer, googleCategory } = settings;
  let layer: unknown;
  let told = '';

  // Until Google's code runs and puts its own `push` there, the order in the array decides. The page's own snippet may have queued
  // its `config` already, or put another array in place as Tag Manager's guide does: consent goes in front of everything. What the
  // page sets counts for the first page view only in front of the gate's `config`.
  const lead = () => {
    const entries = layer as unknown[];
    const set = tasks[0] ? entries.filter((entry) => Object(entry)[0] === 'set') : [];
    entries.splice(0, entries.length, ...new Set([...head, ...set, ...tasks, ...entries]));
  };
  function push(...entries: unknown[]): number {
    const queue = layer as unknown[];
    for (const entry of entries) {
      queue[queue.length] = entry;
      waiting.push({ category: googleCategory, what: entry });
    }
    lead();
    return queue.length;
  }
  const adopt = (next: unknown) => {
    layer = next;
    if (!Array.isArray(layer) || Object.hasOwn(layer, 'push')) return;
    // Where a page has frozen `Array.prototype`, an assignment would throw in the page's own line.
    Reflect.set(layer, 'push', push);
    push(...layer.splice(0));
  };
  adopt((globals as Globals)[dataLayer] ?? []);
  Reflect.defineProperty(globals, dataLayer, { configurable: true, get: () => layer, set: adopt });

  function put(entry: unknown, among = head): void {
    among.push(entry);
    if (Object(layer).push === push) lead();
    else Object(layer).push?.(entry);
  }

  function statesOf(allows: (category: string) => boolean): object {
    const states: Record<string, string> = { security_storage: 'granted' };
    for (const [signal, category] of Object.entries(SIGNALS)) states[signal] = allows(category) ? 'granted' : 'denied';
    return states;
  }

  function disableAll(): void {
    for (const tag of isBasic(settings) ? settings.googleAnalytics : []) {
      const flag = `ga-disable-${tagId(tag)}`;
      (globals as Globals)[flag] ||= !!raised.push(flag);
    }
  }

  const everywhere = { ...statesOf(() => false), wait_for_update: settings.waitForUpdate };
  for (const states of [everywhere, ...settings.regionDefaults]) put(command('consent', 'default', states));
  for (const name of settings.googleSettings) put(command('set', name, true));
  disableAll();

  return {
    put: (task) => put(task, tasks),
    tell(consent, action = 'stored') {
      if (allows(googleCategory)) {
        for (const flag of raised.splice(0)) (globals as Globals)[flag] = false;
      } else disableAll();
      const states = statesOf(allows);
      const news = JSON.stringify(states);
      if (told !== news && (told || consent)) {
        told = news;
        put(command('consent', 'update', states));
      }
      // For Tag Manager, whose tags fire at an event and not at a consent that changed.
      if (consent) put({ event: 'consent_gate_update', consent_gate: consent.choices, consent_gate_action: action });
    },
  };
}
