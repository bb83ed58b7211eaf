// What Google's own code is told: consent mode signals in the data layer and the `ga-disable-<ID>` flags.
// https://developers.google.com/tag-platform/security/guides/consent
// https://developers.google.com/analytics/devguides/collection/ga4/disable-analytics

/** Which signals a category stands for. */
const SIGNALS: Readonly<Record<string, readonly string[]>> = {
  analytics: ['analytics_storage'],
  preferences: ['functionality_storage', 'personalization_storage'],
  marketing: ['ad_storage', 'ad_user_data', 'ad_personalization'],
};

/** How long Google's code waits for an update before it acts on the default, in ms. */
const WAIT_FOR_UPDATE = 500;

/** Google's code takes only real `arguments` objects for commands. */
export function command(..._: unknown[]): IArguments {
  // biome-ignore lint/complexity/noArguments: see above.
  return arguments;
}

export type DataLayerWindow = Window & { dataLayer?: unknown[]; google_tag_manager?: object };

/**
 * Puts `consent default`, with everything denied, at the head of the data layer and disables every known ID.
 * @param ids measurement IDs known from the start; `null`: Google's code may run under denied signals, no flags are raised
 * @returns what tells Google what is allowed now, and sets or takes back the flags
 */
export function signalGoogle(window: DataLayerWindow, ids: readonly string[] | null) {
  const flags = window as unknown as Record<string, unknown>;
  /** Flags we raised. One that the page raised itself is never taken down. */
  const raised = new Set<string>();
  /** Commands of ours that have to stand at the head of the data layer. */
  const head: unknown[] = [];
  let told = '';

  function consent(kind: 'default' | 'update', allows: (category: string) => boolean, more?: object): void {
    const states: Record<string, string> = { security_storage: 'granted' };
    for (const category in SIGNALS) {
      for (const name of SIGNALS[category] ?? []) states[name] = allows(category) ? 'granted' : 'denied';
    }
    const news = JSON.stringify(states);
    if (news === told) return;
    told = news;
    const entry = command('consent', kind, { ...states, ...more });
    window.dataLayer ??= [];
    const layer = window.dataLayer;
    // Once Google's code runs it listens at `push`. Until then the order in the array decides, and the page's own snippet
    // may have queued its `config` already, or put another array in place: consent goes in front of everything.
    if (Object.hasOwn(layer, 'push')) layer.push(entry);
    else {
      head.push(entry);
      layer.splice(0, layer.length, ...new Set([...head, ...layer]));
    }
  }

  /** Named by the owner, or registered by tags that have run. */
  function disableAll(): void {
    for (const id of ids ? [...ids, ...Object.keys(window.google_tag_manager ?? {})] : []) {
      const flag = `ga-disable-${id}`;
      if (flags[flag]) continue;
      flags[flag] = true;
      raised.add(flag);
    }
  }

  consent('default', () => false, { wait_for_update: WAIT_FOR_UPDATE });
  disableAll();

  return (allows: (category: string) => boolean): void => {
    if (allows('analytics')) {
      for (const flag of raised) flags[flag] = false;
      raised.clear();
    } else disableAll();
    consent('update', allows);
  };
}
