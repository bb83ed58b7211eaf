// What Google's own code is told: consent mode signals in the data layer and the `ga-disable-<ID>` flags.
// https://developers.google.com/tag-platform/security/guides/consent
// https://developers.google.com/analytics/devguides/collection/ga4/disable-analytics
import type { GateSettings } from '../core/defaults.ts';

/** Which category a signal belongs to. */
const SIGNALS: Readonly<Record<string, string>> = {
  analytics_storage: 'analytics',
  functionality_storage: 'preferences',
  personalization_storage: 'preferences',
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
};

/** Google's code takes only real `arguments` objects for commands. */
export function command(..._: unknown[]): IArguments {
  // biome-ignore lint/complexity/noArguments: see above.
  return arguments;
}

/**
 * Puts `consent default`, with everything denied, at the head of the data layer and disables every known ID.
 * @param ids measurement IDs known from the start; `null`: Google's code may run under denied signals, no flags are raised
 * @returns `put`, which puts what Google's tags are to do behind that and before what the page has queued; `tell`, which tells
 * what is allowed now and sets or takes back the flags (before an answer the defaults stand, which may differ by region)
 */
export function signalGoogle(
  window: Window,
  settings: GateSettings,
  ids: readonly string[] | null,
): [put: (entry: unknown) => void, tell: (allows: (category: string) => boolean, decided: unknown) => void] {
  const globals = window as unknown as Record<string, unknown>;
  /** Flags we raised. One that the page raised itself is never taken down. */
  const raised = new Set<string>();
  /** What the gate itself has put there: what is allowed, and then what Google's tags are to do. */
  const head: unknown[] = [];
  const tasks: unknown[] = [];
  const { dataLayer } = settings;
  let layer = globals[dataLayer] ?? [];
  let told = '';

  const googleListens = () => Object.hasOwn(Object(layer), 'push');
  // Until Google's code runs and listens at `push`, the order in the array decides. The page's own snippet may have queued
  // its `config` already, or put another array in place as Tag Manager's guide does: consent goes in front of everything.
  const lead = () => {
    if (Array.isArray(layer) && !googleListens())
      layer.splice(0, layer.length, ...new Set([...head, ...tasks, ...layer]));
  };
  Reflect.defineProperty(window, dataLayer, {
    configurable: true,
    get: () => layer,
    set(next) {
      layer = next;
      lead();
    },
  });

  function put(entry: unknown, among = head): void {
    among.push(entry);
    if (googleListens()) (layer as unknown[]).push(entry);
    else lead();
  }

  function statesOf(allows: (category: string) => boolean): object {
    const states: Record<string, string> = { security_storage: 'granted' };
    for (const signal in SIGNALS) states[signal] = allows(SIGNALS[signal] ?? '') ? 'granted' : 'denied';
    return states;
  }

  /** Named by the owner, or registered by tags that have run. */
  function disableAll(): void {
    for (const id of ids ? [...ids, ...Object.keys(Object(globals.google_tag_manager))] : []) {
      const flag = `ga-disable-${id}`;
      globals[flag] ||= !!raised.add(flag);
    }
  }

  put(command('consent', 'default', { ...statesOf(() => false), wait_for_update: settings.waitForUpdate }));
  for (const states of settings.regionDefaults) put(command('consent', 'default', states));
  for (const name of settings.googleSettings) put(command('set', name, true));
  disableAll();

  return [
    (task) => put(task, tasks),
    (allows, decided) => {
      if (allows(settings.googleCategory)) {
        raised.forEach((flag) => {
          globals[flag] = false;
        });
        raised.clear();
      } else disableAll();
      const states = statesOf(allows);
      const news = JSON.stringify(states);
      if (news === told || !(told || decided)) return;
      told = news;
      put(command('consent', 'update', states));
    },
  ];
}
