// Tells the WP Consent API what the visitor decided. Before a decision it says nothing, for the API keeps what it is told in cookies.
(() => {
  /** @type {Record<string, string[]>} the API's categories by the gate's */
  const categories = Reflect.get(window, 'consentGateWpConsent').categories;
  const gate = window.consentGate;
  /** @type {{ cookie_prefix: string } | undefined} */
  const api = Reflect.get(window, 'consent_api');
  /** @type {((category: string, value: 'allow' | 'deny') => void) | undefined} */
  const tell = Reflect.get(window, 'wp_set_consent');
  /** @type {(category: string) => boolean} */
  const has = Reflect.get(window, 'wp_has_consent');
  if (!gate || !api || !tell) return;

  Reflect.set(window, 'wp_consent_type', 'optin');
  document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));

  const names = ['functional', ...Object.values(categories).flat()];

  /** After an erasure, or where an answer no longer counts, nothing of it stays. */
  const forget = () => {
    for (const name of names) {
      if (has(name)) tell(name, 'deny');
      // biome-ignore lint/suspicious/noDocumentCookie: the API's own cookies, which it has no way to delete.
      document.cookie = `${api.cookie_prefix}_${name}=; path=/; max-age=0`;
    }
  };

  gate.onChange((consent) => {
    if (!consent) return forget();
    tell('functional', 'allow');
    for (const [category, its] of Object.entries(categories)) {
      for (const name of its) tell(name, gate.allows(category) ? 'allow' : 'deny');
    }
  });
})();
