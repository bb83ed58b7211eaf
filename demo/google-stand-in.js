// A stand-in for Google's gtag.js, for a world without Google: the demo's service worker and the browser tests serve it in
// its place. It does what the real one does as far as consent is concerned, so that a gate that holds it holds that one too.
// The functions in here are sent to pages as text: each must stand alone and may use nothing from outside itself.

/**
 * @typedef {object} Run A script of Google's that was executed.
 * @property {'gtag' | 'gtm' | 'analytics.js' | 'ga.js'} kind
 * @property {string} id
 *
 * @typedef {object} Hit A request with a measurement in it, at the moment it was handed to the browser.
 * @property {string} tid Measurement ID.
 * @property {string} en Event name.
 * @property {string} gcs Google's consent state: `G1`, then ads and analytics as 0 or 1; `G100` is a cookieless ping.
 * @property {'fetch' | 'beacon' | 'xhr' | 'image'} via
 *
 * @typedef {object} Seen What tests and the strip read from `window.__googleStandIn`, each list in order.
 * @property {Run[]} runs
 * @property {unknown[][]} commands Every command of the data layer, as it was processed.
 * @property {Hit[]} hits
 *
 * @typedef {object} StandInOptions
 * @property {string} id From the address asked for, as the real one has its ID built in.
 * @property {string} layer Name of the data layer.
 * @property {number} [heartbeat] Milliseconds between `user_engagement` hits; 0 for none. Default 15,000.
 * @property {number} [batch] How long events wait to be sent together, in milliseconds. Default 5,000.
 * @property {boolean} [stubborn] Ignores `ga-disable-…` and every consent command, as other people's tags do.
 *
 * @typedef {Window & Record<string, unknown> & {
 *   __googleStandIn?: Seen,
 *   google_tag_manager?: Record<string, { join(id: string): void }>,
 * }} GoogleWindow
 */

/** @param {StandInOptions} options */
export function gtagStandIn({ id, layer, heartbeat = 15_000, batch = 5_000, stubborn = false }) {
  const page = /** @type {GoogleWindow} */ (/** @type {unknown} */ (window));
  page.__googleStandIn ??= { runs: [], commands: [], hits: [] };
  const seen = page.__googleStandIn;
  seen.runs.push({ kind: 'gtag', id });

  // One processor a data layer: a second tag (another ID, a container, the same snippet twice) joins the first.
  page.google_tag_manager ??= {};
  const running = page.google_tag_manager[layer];
  if (running) {
    running.join(id);
    page.google_tag_manager[id] = running;
    return;
  }

  // References of its own, taken early, as real code has them: what wraps these functions later is not asked.
  const ownFetch = window.fetch.bind(window);
  const ownBeacon = navigator.sendBeacon.bind(navigator);

  /** @type {Record<string, unknown>} A signal that nobody set counts as granted. */
  const consent = {};
  const granted = (/** @type {string} */ signal) => stubborn || consent[signal] !== 'denied';
  let updated = false;
  let waitForUpdate = 0;
  /** @type {(() => void)[]} */
  const waiting = [];

  /** Known destinations; true once configured. @type {Map<string, boolean>} */
  const tags = new Map([[id, false]]);
  /** Configured before their script came. @type {Set<string>} */
  const wanted = new Set();
  /** @type {{ tid: string, query: URLSearchParams }[]} */
  let queue = [];
  let flushTimer = 0;
  const pageClientId = `${Math.floor(Math.random() * 2 ** 31)}.${Math.floor(Date.now() / 1000)}`;
  const cookieDomain = widestDomain();

  /** The widest domain the browser lets this page set a cookie on; empty for localhost and addresses. */
  function widestDomain() {
    const labels = location.hostname.split('.');
    if (labels.length < 2 || /^\d+$|:/.test(labels.at(-1) ?? '')) return '';
    for (let count = 1; count <= labels.length; count++) {
      const domain = labels.slice(-count).join('.');
      // biome-ignore lint/suspicious/noDocumentCookie: Google writes document.cookie.
      document.cookie = `_ga_probe=1; domain=${domain}; path=/`;
      if (!/(^|; )_ga_probe=1/.test(document.cookie)) continue;
      // biome-ignore lint/suspicious/noDocumentCookie: as above.
      document.cookie = `_ga_probe=; domain=${domain}; path=/; max-age=0`;
      return domain;
    }
    return '';
  }

  /** @param {string} name */
  const readCookie = (name) =>
    document.cookie
      .split('; ')
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1);

  /** @param {string} name @param {string} value */
  function writeCookie(name, value) {
    const domain = cookieDomain && `; domain=${cookieDomain}`;
    // biome-ignore lint/suspicious/noDocumentCookie: as above.
    document.cookie = `${name}=${value}${domain}; path=/; max-age=63072000`;
  }

  /** Written with every event, not once: cookies that were swept come back while the tag lives. @param {string} tid */
  function identify(tid) {
    const depth = cookieDomain ? cookieDomain.split('.').length : 1;
    const client = readCookie('_ga') ?? `GA1.${depth}.${pageClientId}`;
    const now = Math.floor(Date.now() / 1000);
    writeCookie('_ga', client);
    writeCookie(
      `_ga_${tid.replace(/^\w+-/, '')}`,
      readCookie(`_ga_${tid.replace(/^\w+-/, '')}`) ?? `GS2.1.s${now}$o1$g0$t${now}$j60$l0$h0`,
    );
    return client.split('.').slice(2).join('.');
  }

  /**
   * Denied is not silence: without storage the real tag sends the same hit without cookies.
   * @param {string} tid
   * @param {string} en
   * @param {{ now?: boolean, leaving?: boolean, extra?: Record<string, string> }} [how]
   */
  function measure(tid, en, { now = false, leaving = false, extra = {} } = {}) {
    if (!stubborn && page[`ga-disable-${tid}`] === true) return;
    const storage = granted('analytics_storage');
    const query = new URLSearchParams({
      v: '2',
      tid,
      en,
      gcs: `G1${granted('ad_storage') ? 1 : 0}${storage ? 1 : 0}`,
      cid: storage ? identify(tid) : pageClientId,
      dl: location.origin + location.pathname,
      dt: document.title,
      ...extra,
    });
    queue.push({ tid, query });
    if (leaving) flush('beacon');
    else if (now) flush('fetch');
    else flushTimer ||= window.setTimeout(() => flush('fetch'), batch);
  }

  /** @param {'fetch' | 'beacon'} via */
  function flush(via) {
    window.clearTimeout(flushTimer);
    flushTimer = 0;
    const leaving = queue;
    queue = [];
    for (const { tid, query } of leaving) {
      const url = `https://www.google-analytics.com/g/collect?${query}`;
      seen.hits.push({ tid, en: query.get('en') ?? '', gcs: query.get('gcs') ?? '', via });
      if (via === 'beacon') ownBeacon(url);
      // Without keepalive: such requests pass by service workers in Firefox 153, and so would leave the demo.
      else ownFetch(url, { method: 'POST' }).catch(() => {});
    }
  }

  /** @param {string} tid */
  function configure(tid) {
    if (!tags.has(tid)) {
      wanted.add(tid);
      load(tid);
      return;
    }
    const start = () => {
      tags.set(tid, true);
      measure(tid, 'page_view', { now: true });
    };
    if (updated || !waitForUpdate || granted('analytics_storage')) {
      start();
      return;
    }
    waiting.push(start);
    window.setTimeout(release, waitForUpdate);
  }

  function release() {
    for (const start of waiting.splice(0)) start();
  }

  /** A destination that this script was not asked for is fetched by code. @param {string} tid */
  function load(tid) {
    const script = document.createElement('script');
    script.async = true;
    script.src = `https://www.googletagmanager.com/gtag/destination?id=${tid}&l=${layer}&cx=c`;
    document.head.append(script);
  }

  /** @param {string} kind @param {Record<string, unknown>} signals */
  function setConsent(kind, signals) {
    const before = granted('analytics_storage');
    Object.assign(consent, signals);
    if (kind === 'default') {
      waitForUpdate = Number(signals.wait_for_update ?? 0);
      return;
    }
    updated = true;
    release();
    if (before || !granted('analytics_storage')) return;
    for (const [tid, configured] of tags) if (configured) measure(tid, 'page_view', { now: true, extra: { gcu: '1' } });
  }

  /** @param {unknown} entry */
  function process(entry) {
    // Objects and arrays are data; only a real `arguments` object is a command.
    if (Object.prototype.toString.call(entry) !== '[object Arguments]') return;
    const command = Array.from(/** @type {ArrayLike<unknown>} */ (entry));
    seen.commands.push(command);
    const [name, subject, rest] = command;
    if (name === 'consent') setConsent(String(subject), /** @type {Record<string, unknown>} */ (rest ?? {}));
    else if (name === 'config') configure(String(subject));
    else if (name === 'event') for (const [tid, configured] of tags) if (configured) measure(tid, String(subject));
  }

  const entries = /** @type {unknown[]} */ (page[layer] ?? []);
  page[layer] = entries;
  const registered = {
    join(/** @type {string} */ tid) {
      if (!tags.has(tid)) tags.set(tid, false);
      if (wanted.delete(tid)) configure(tid);
    },
  };
  // The real one has a key for the data layer, and one for each ID that runs on it.
  page.google_tag_manager[layer] = registered;
  page.google_tag_manager[id] = registered;
  const push = entries.push.bind(entries);
  entries.push = (...added) => {
    const length = push(...added);
    added.forEach(process);
    return length;
  };
  entries.slice().forEach(process);

  const engaged = (/** @type {boolean} */ leaving) => {
    for (const [tid, configured] of tags) {
      if (configured) measure(tid, 'user_engagement', { now: true, leaving });
    }
  };
  if (heartbeat) window.setInterval(() => engaged(false), heartbeat);
  window.addEventListener('pagehide', () => engaged(true));
}

/**
 * A Tag Manager container with one tag in it: Google Analytics for the measurement ID `G-` and the container's own letters,
 * loaded by code, as containers do it.
 * @param {StandInOptions} options
 */
export function gtmStandIn({ id, layer }) {
  const page = /** @type {GoogleWindow} */ (/** @type {unknown} */ (window));
  page.__googleStandIn ??= { runs: [], commands: [], hits: [] };
  page.__googleStandIn.runs.push({ kind: 'gtm', id });
  const measurementId = `G-${id.replace(/^GTM-/, '')}`;
  const entries = /** @type {unknown[]} */ (page[layer] ?? []);
  page[layer] = entries;
  /** @type {(...command: unknown[]) => void} */
  const gtag = function () {
    // biome-ignore lint/complexity/noArguments: an arguments object is what makes a command.
    entries.push(arguments);
  };
  gtag('js', new Date());
  gtag('config', measurementId);
  const script = document.createElement('script');
  script.async = true;
  script.src = `https://www.googletagmanager.com/gtag/js?id=${measurementId}&l=${layer}&cx=c`;
  const first = document.getElementsByTagName('script')[0];
  if (first) first.before(script);
  else document.head.append(script);
}
