// A page with the gate in it, as the address says: `preview.html#{…}`. It keeps nothing and sends nothing; what the gate
// would have posted is told to the configurator.
(() => {
  /**
   * @typedef {object} Order
   * @property {number} number
   * @property {readonly (readonly [string, string])[]} attributes of the tag
   * @property {object} [block] the data block
   * @property {readonly (readonly [string, string])[]} properties of the owner's style sheet
   * @property {string} language of the page
   * @property {'light' | 'dark'} scheme
   * @property {'banner' | 'settings' | 'answered'} stage
   * @property {string} owner
   */
  if (location.hash.length < 2) return;
  /** @type {Order} */
  const order = JSON.parse(decodeURIComponent(location.hash.slice(1)));

  /** @param {object} news */
  const tell = (news) => parent.postMessage({ preview: order.number, ...news }, location.origin);

  // Every frame is a visitor of its own: cookies and storage are this page's memory, never the site's.
  /** @type {Map<string, string>} */
  const jar = new Map();
  Object.defineProperty(Document.prototype, 'cookie', {
    get: () => [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    set(/** @type {string} */ text) {
      const [, name = '', value = ''] = /^([^=;]*)=([^;]*)/.exec(text) ?? [];
      const ends = /;\s*expires=([^;]*)/i.exec(text)?.[1];
      if (ends && Date.parse(ends) < Date.now()) jar.delete(name);
      else jar.set(name, value);
    },
  });
  for (const name of ['localStorage', 'sessionStorage']) {
    /** @type {Map<string, string>} */
    const kept = new Map();
    Object.defineProperty(window, name, {
      value: {
        getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
        setItem: (/** @type {string} */ key, /** @type {unknown} */ value) => void kept.set(key, String(value)),
        removeItem: (/** @type {string} */ key) => void kept.delete(key),
        clear: () => kept.clear(),
        key: (/** @type {number} */ index) => [...kept.keys()][index] ?? null,
        get length() {
          return kept.size;
        },
      },
    });
  }
  // Locks are shared by all that is open of a site.
  Object.defineProperty(navigator, 'locks', { value: undefined });
  // The owner's own browser may send this signal; the preview is of a visitor's that does not.
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: false });

  /** @param {unknown} body */
  const posted = async (body) => tell({ posted: await new Response(/** @type {BodyInit} */ (body)).text() });
  window.fetch = async (address, init) => {
    await posted(init?.body ?? null);
    // An answer without an address is what the gate's own guard gives.
    return Object.defineProperty(new Response(null, { status: 202 }), 'url', { value: String(address) });
  };
  navigator.sendBeacon = (_, body) => {
    posted(body ?? null);
    return true;
  };
  // Whoever types in the configurator keeps the focus when a dialog opens here. (`inert` on the frame does not prevent it in
  // Chromium 156.)
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (options) {
    if (document.hasFocus()) focus.call(this, options);
  };
  const { showModal } = HTMLDialogElement.prototype;
  HTMLDialogElement.prototype.showModal = function () {
    const before = document.hasFocus() ? null : parent.document.activeElement;
    showModal.call(this);
    if (!before) return;
    /** @type {HTMLElement} */ (window.frameElement).blur();
    /** @type {HTMLElement} */ (before).focus({ preventScroll: true });
  };
  // A link would lead out of the preview.
  addEventListener(
    'click',
    (event) => {
      const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
      if (!link) return;
      event.preventDefault();
      tell({ link: link.getAttribute('href') });
    },
    true,
  );

  const root = document.documentElement;
  root.lang = order.language;
  root.dir = /^(ar|he)\b/.test(order.language) ? 'rtl' : 'ltr';
  root.dataset.scheme = order.scheme;
  // By the object model, which the policy lets through.
  for (const [name, value] of order.properties) root.style.setProperty(name, value);
  addEventListener('DOMContentLoaded', () => {
    const owner = document.getElementById('owner');
    if (owner && order.owner) owner.textContent = order.owner;
  });

  if (order.block) {
    const block = document.createElement('script');
    block.type = 'application/json';
    block.setAttribute('data-consent-gate-config', '');
    block.text = JSON.stringify(order.block);
    document.head.append(block);
  }
  const tag = document.createElement('script');
  tag.src = 'consent-gate.js';
  for (const [name, value] of order.attributes) tag.setAttribute(name, value);
  tag.onload = async () => {
    if (order.stage === 'answered') await window.consentGate.acceptAll();
    if (order.stage === 'settings') window.consentGate.openSettings();
    await shown(order.stage);
    tell({ ready: true });
  };
  document.head.append(tag);

  /** Until it stands, but not for ever: a button that is switched off never does. @param {Order['stage']} stage */
  async function shown(stage) {
    const part = { banner: '[part=banner]', settings: 'dialog', answered: '[part~=reopen]' }[stage];
    const end = Date.now() + 2000;
    const stands = () =>
      [...document.querySelectorAll('consent-gate')].some((host) => host.shadowRoot?.querySelector(part));
    while (!stands() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 25));
  }
})();
