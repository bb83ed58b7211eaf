// One look of the gate, as the address says it: `?position=…&theme=…&density=…&locale=…&state=…`. For the gallery.
(() => {
  const { state, screen: _, ...look } = Object.fromEntries(new URLSearchParams(location.search));
  const root = document.documentElement;
  root.lang = look.locale ?? 'en';
  root.dir = look.locale === 'ar' ? 'rtl' : 'ltr';
  root.dataset.theme = look.theme ?? 'light';

  // Every frame is a visitor of its own who has not answered: what it keeps goes with it, and none knows of another.
  const jar = new Map();
  Object.defineProperty(Document.prototype, 'cookie', {
    get: () => [...jar].map((pair) => pair.join('=')).join('; '),
    set(line) {
      const [, name, value] = /^([^=]*)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    },
  });
  for (const name of ['localStorage', 'BroadcastChannel']) Object.defineProperty(window, name, { value: undefined });

  const config = document.createElement('script');
  config.type = 'application/json';
  config.setAttribute('data-consent-gate-config', '');
  config.text = JSON.stringify({
    controller: 'Harbour Concierge',
    policyUrl: '/privacy',
    privacyContact: 'privacy@harbour-concierge.example',
    categories: [
      {
        id: 'analytics',
        services: [{ id: 'heatmap', label: 'Heatmap', description: 'Shows where pages are clicked.' }],
      },
      { id: 'marketing' },
    ],
    ...look,
  });
  document.head.append(config);

  const tag = document.createElement('script');
  tag.src = '/consent-gate.js';
  tag.onload = async () => {
    const gate = window.consentGate;
    if (state !== 'banner' && state !== 'settings')
      await gate.save({ analytics: true, heatmap: false, marketing: false });
    if (state === 'settings' || state === 'receipt' || state === 'proof') gate.openSettings();
    if (state === 'proof') unfold();
  };
  document.head.append(tag);

  /** Opens the proof of the choice, once the settings stand. */
  function unfold() {
    /** @type {HTMLDetailsElement | null | undefined} */
    const fold = document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog[open] .fold');
    if (!fold) return requestAnimationFrame(unfold);
    fold.open = true;
    fold.scrollIntoView();
  }
})();
