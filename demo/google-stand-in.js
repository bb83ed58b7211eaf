// A stand-in for Google's gtag.js, for a world without Google: the demo's service worker and the browser tests serve it in
// its place. It does what the real one does as far as consent is concerned, so that a gate that holds it holds that one too.
// The functions in here are sent to pages as text: each must stand alone and may use nothing from outside itself. What
// advertising tags do is in google-ads-stand-in.js, and is handed over.

/**
 * @typedef {object} Run A script of Google's that was executed.
 * @property {'gtag' | 'gtm' | 'analytics.js' | 'ga.js'} kind
 * @property {string} id
 *
 * @typedef {object} Hit A request with a measurement in it, at the moment it was handed to the browser.
 * @property {string} tid Measurement ID, or the ID of the advertising tag.
 * @property {string} en Event name.
 * @property {string} gcs Google's consent state: `G1`, then ads and analytics as 0 or 1; `G100` is a cookieless ping.
 * @property {'fetch' | 'beacon' | 'xhr' | 'image' | 'script' | 'frame'} via
 *
 * @typedef {object} Seen What tests and the strip read from `window.__googleStandIn`, each list in order.
 * @property {Run[]} runs
 * @property {unknown[][]} commands Every command of the data layer, as it was processed.
 * @property {Hit[]} hits
 * @property {(url: string) => string} [trusted] Addresses of scripts go through it where the page wants Trusted Types.
 * @property {boolean} [framed] The frame of Google's service worker was made: a page has one.
 *
 * @typedef {Record<string, unknown>} Parameters As `gtag()` takes them.
 *
 * @typedef {object} StandInOptions
 * @property {string} id From the address asked for, as the real one has its ID built in.
 * @property {string} layer Name of the data layer.
 * @property {number} [heartbeat] Milliseconds between `user_engagement` hits; 0 for none. Default 15,000.
 * @property {number} [batch] How long events wait to be sent together, in milliseconds. Default 1,000.
 * @property {boolean} [stubborn] Ignores `ga-disable-…` and every consent command, as other people's tags do.
 * @property {boolean} [adsLinked] Its `G-` properties are linked with Google Ads: they send advertising hits too.
 * @property {boolean} [frames] Makes hidden frames of Google's hosts. Default true; not where Google is answered by the
 *   page's own service worker, which is not asked for what another origin's frame loads.
 *
 * @typedef {Record<'createHTML' | 'createScript' | 'createScriptURL', (text: string) => string>} TrustedRules
 *
 * @typedef {Window & Record<string, unknown> & {
 *   __googleStandIn?: Seen,
 *   trustedTypes?: { createPolicy(name: string, rules: TrustedRules): Pick<TrustedRules, 'createScriptURL'> },
 *   google_tag_manager?: Record<string, { join(id: string): void }>,
 * }} GoogleWindow
 */

/**
 * @param {StandInOptions} options
 * @param {typeof import('./google-ads-stand-in.js').advertisingStandIn} advertisingStandIn
 */
export function gtagStandIn(options, advertisingStandIn) {
  const { id, layer, heartbeat = 15_000, batch = 1_000, stubborn = false, adsLinked = false, frames = true } = options;
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
  seen.trusted ??= trustedTypesPolicy();

  /** @type {Record<string, unknown>} A signal that nobody set counts as granted. */
  const consent = {};
  const granted = (/** @type {string} */ signal) => stubborn || consent[signal] !== 'denied';
  /** Google's consent state, as hits carry it. */
  const state = () => `G1${granted('ad_storage') ? 1 : 0}${granted('analytics_storage') ? 1 : 0}`;
  let updated = false;
  let waitForUpdate = 0;
  /** @type {(() => void)[]} */
  const waiting = [];

  /** What `gtag('set', …)` has said so far: it counts for what comes after it. @type {Parameters} */
  const globals = {};
  /** Known destinations, and with what they were configured. @type {Map<string, Parameters | null>} */
  const tags = new Map([[id, null]]);
  /** What is to be done once the script of a destination has come. @type {Map<string, (() => void)[]>} */
  const wanted = new Map();
  /** @type {{ tid: string, query: URLSearchParams, sent(): void }[]} */
  let queue = [];
  let flushTimer = 0;
  const pageClientId = `${Math.floor(Math.random() * 2 ** 31)}.${Math.floor(Date.now() / 1000)}`;
  const cookieDomain = widestDomain();
  /** Said before the first `config`, or by it. @type {{ domains?: string[] } | undefined} */
  let linker;

  const isAdvertising = (/** @type {string} */ tid) => /^(AW|DC)-/.test(tid);
  const configured = () => [...tags].flatMap(([tid, parameters]) => (parameters ? [tid] : []));

  const advertising = advertisingStandIn({
    ...{ seen, frames, granted, state, globals, readCookie, writeCookie, loadScript, addFrame },
    ...{ fetch: ownFetch, beacon: ownBeacon, clientId },
  });

  /** A page's policy may refuse it, and the tag goes on without. */
  function trustedTypesPolicy() {
    const asIs = (/** @type {string} */ text) => text;
    try {
      const rules = { createHTML: asIs, createScript: asIs, createScriptURL: asIs };
      const policy = page.trustedTypes?.createPolicy('goog#html', rules);
      if (policy) return (/** @type {string} */ url) => policy.createScriptURL(url);
    } catch {}
    return asIs;
  }

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
      document.cookie = `_ga_probe=; domain=${domain}; path=/; max-age=-1`;
      return domain;
    }
    return '';
  }

  /** @param {string} name */
  function readCookie(name) {
    return document.cookie
      .split('; ')
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  }

  /** @param {string} name @param {string} value @param {number} [age] In seconds; two years by default. */
  function writeCookie(name, value, age = 63_072_000) {
    const domain = cookieDomain && `; domain=${cookieDomain}`;
    // biome-ignore lint/suspicious/noDocumentCookie: as above.
    document.cookie = `${name}=${value}${domain}; path=/; max-age=${age}`;
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

  /** Without storage the same for this page alone. @param {string} tid */
  function clientId(tid) {
    return granted('analytics_storage') ? identify(tid) : pageClientId;
  }

  /** Google's short names of what a page may say of itself and of how the visitor came. @param {Parameters} parameters */
  function described(parameters) {
    const campaign = /** @type {Parameters} */ (parameters.campaign ?? {});
    const of = (/** @type {string} */ name) => parameters[`campaign_${name}`] ?? campaign[name];
    const fields = {
      dl: parameters.page_location ?? location.href,
      dr: parameters.page_referrer ?? document.referrer,
      uid: parameters.user_id,
      ...{ ci: of('id'), cs: of('source'), cm: of('medium'), cn: of('name'), ck: of('term'), cc: of('content') },
    };
    /** @type {Record<string, string>} */
    const said = { dt: String(parameters.page_title ?? document.title) };
    for (const [field, value] of Object.entries(fields)) if (value ?? '') said[field] = String(value);
    return said;
  }

  /**
   * Denied is not silence: without storage the real tag sends the same hit without cookies. Put together at once, however
   * long it waits for its batch.
   * @param {string} tid
   * @param {string} en
   * @param {{ now?: boolean, leaving?: boolean, gcu?: boolean, parameters?: Parameters }} [how]
   * @returns {Promise<void>} Resolves once it has left.
   */
  function measure(tid, en, { now = false, leaving = false, gcu = false, parameters = {} } = {}) {
    if (!stubborn && page[`ga-disable-${tid}`] === true) return Promise.resolve();
    const query = new URLSearchParams({
      ...{ v: '2', tid, en, gcs: state(), cid: clientId(tid) },
      ...described({ ...globals, ...tags.get(tid), ...parameters }),
      ...(gcu && { gcu: '1' }),
    });
    return new Promise((sent) => {
      queue.push({ tid, query, sent });
      if (leaving) flush('beacon');
      else if (now) flush('fetch');
      else flushTimer ||= window.setTimeout(() => flush('fetch'), batch);
    });
  }

  /** @param {'fetch' | 'beacon'} via */
  function flush(via) {
    window.clearTimeout(flushTimer);
    flushTimer = 0;
    const leaving = queue;
    queue = [];
    // The real one puts a batch into one request: here each event is one, so that each can be counted.
    for (const { tid, query, sent } of leaving) {
      const url = `https://www.google-analytics.com/g/collect?${query}`;
      seen.hits.push({ tid, en: query.get('en') ?? '', gcs: query.get('gcs') ?? '', via });
      if (via === 'beacon') ownBeacon(url);
      // Without keepalive: such requests pass by service workers in Firefox 153, and so would leave the demo.
      else ownFetch(url, { method: 'POST' }).catch(() => {});
      sent();
    }
  }

  /** @param {string} tid @param {boolean} [gcu] the consent state has changed */
  async function viewed(tid, gcu = false) {
    const parameters = tags.get(tid) ?? {};
    if (parameters.send_page_view === false) return;
    if (isAdvertising(tid)) return advertising.event(tid, 'page_view', parameters);
    const hit = measure(tid, 'page_view', { now: true, gcu });
    if (adsLinked) advertising.linked(tid, parameters);
    await hit;
  }

  /** @param {string} tid @param {Parameters} parameters */
  function configure(tid, parameters) {
    whenKnown(tid, () => {
      const start = () => {
        tags.set(tid, parameters);
        linker ??= /** @type {typeof linker} */ (parameters.linker ?? globals.linker);
        answer(parameters, [viewed(tid)]);
      };
      if (updated || !waitForUpdate || granted(isAdvertising(tid) ? 'ad_storage' : 'analytics_storage')) {
        start();
        return;
      }
      waiting.push(start);
      window.setTimeout(release, waitForUpdate);
    });
  }

  /** A destination that this script was not asked for is fetched, by code. @param {string} tid @param {() => void} go */
  function whenKnown(tid, go) {
    const others = wanted.get(tid);
    if (tags.has(tid)) go();
    else if (others) others.push(go);
    else {
      wanted.set(tid, [go]);
      loadScript(`https://www.googletagmanager.com/gtag/destination?id=${tid}&l=${layer}&cx=c`);
    }
  }

  /** @param {string} name @param {Parameters} parameters */
  function measureEvent(name, parameters) {
    /** @type {Promise<void>[]} */
    const hits = [];
    for (const to of parameters.send_to === undefined ? ['default'] : [parameters.send_to].flat().map(String)) {
      const [tid = ''] = to.split('/');
      const group = configured().filter((known) => (tags.get(known)?.groups ?? 'default') === to);
      if (!/^(AW|DC|GT?|UA)-/.test(tid)) hits.push(...group.map((known) => send(known, to, name, parameters)));
      // Wherever it was configured or not: an event that is sent to a destination brings it along.
      else hits.push(new Promise((sent) => whenKnown(tid, () => sent(send(tid, to, name, parameters)))));
    }
    answer(parameters, hits);
  }

  /** @param {string} tid @param {string} to @param {string} name @param {Parameters} parameters */
  async function send(tid, to, name, parameters) {
    const all = { ...tags.get(tid), ...parameters };
    if (isAdvertising(tid)) advertising.event(tid, name, { ...all, send_to: to });
    else await measure(tid, name, { parameters });
  }

  /**
   * Calls what waits for an event, once, in a task of its own: after its hits have left, or when it has waited long enough.
   * @param {Parameters} parameters @param {Promise<void>[]} hits
   */
  async function answer({ event_callback: callback, event_timeout: timeout = 2_000 }, hits) {
    if (typeof callback !== 'function') return;
    const enough = new Promise((resolve) => window.setTimeout(resolve, Number(timeout)));
    await Promise.race([Promise.all(hits), enough]);
    window.setTimeout(() => callback(id));
  }

  function release() {
    for (const start of waiting.splice(0)) start();
  }

  /** @param {string} url */
  function loadScript(url) {
    const script = document.createElement('script');
    script.async = true;
    script.src = seen.trusted?.(url) ?? url;
    document.head.append(script);
  }

  /** A frame that nobody sees. @param {string} url */
  function addFrame(url) {
    if (!frames) return;
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.src = url;
    const add = () => document.body.append(frame);
    if (document.body) add();
    else document.addEventListener('DOMContentLoaded', add);
  }

  /** @param {string} kind @param {Record<string, unknown>} signals */
  function setConsent(kind, signals) {
    const before = { analytics: granted('analytics_storage'), ads: granted('ad_storage') };
    Object.assign(consent, signals);
    if (kind === 'default') {
      waitForUpdate = Number(signals.wait_for_update ?? 0);
      return;
    }
    updated = true;
    const known = configured();
    release();
    for (const tid of known) {
      const was = isAdvertising(tid) ? before.ads : before.analytics;
      if (!was && granted(isAdvertising(tid) ? 'ad_storage' : 'analytics_storage')) viewed(tid, true);
    }
  }

  /** @param {unknown} entry */
  function process(entry) {
    // Objects and arrays are data; only a real `arguments` object is a command.
    if (Object.prototype.toString.call(entry) !== '[object Arguments]') {
      const { eventCallback } = /** @type {Parameters} */ (entry ?? {});
      if (typeof eventCallback === 'function') window.setTimeout(() => eventCallback(id));
      return;
    }
    const command = Array.from(/** @type {ArrayLike<unknown>} */ (entry));
    seen.commands.push(command);
    const [name, subject, value] = command;
    const parameters = /** @type {Parameters} */ (value ?? {});
    if (name === 'consent') setConsent(String(subject), parameters);
    else if (name === 'config') configure(String(subject), parameters);
    else if (name === 'set') Object.assign(globals, typeof subject === 'string' ? { [subject]: value } : subject);
    else if (name !== 'event') return;
    // Behind what still waits for consent, as it stands in the data layer.
    else if (waiting.length) waiting.push(() => measureEvent(String(subject), parameters));
    else measureEvent(String(subject), parameters);
  }

  /** Links to the owner's other domains carry the client's ID over. @param {Event} event */
  function decorate({ target }) {
    const link = target instanceof Element ? target.closest('a') : null;
    const client = readCookie('_ga');
    if (!link || !client || !granted('analytics_storage') || link.hostname === location.hostname) return;
    if (!linker?.domains?.some((domain) => `.${link.hostname}`.endsWith(`.${domain}`))) return;
    const url = new URL(link.href);
    url.searchParams.set('_gl', `1*0*_ga*${btoa(client)}`);
    link.href = url.href;
  }

  const entries = /** @type {unknown[]} */ (page[layer] ?? []);
  page[layer] = entries;
  const registered = {
    join(/** @type {string} */ tid) {
      if (!tags.has(tid)) tags.set(tid, null);
      const waited = wanted.get(tid) ?? [];
      wanted.delete(tid);
      for (const go of waited) go();
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

  if (location.protocol === 'https:' && !seen.framed) {
    const frame = 'https://www.googletagmanager.com/static/service_worker/1/sw_iframe.html';
    addFrame(`${frame}?origin=${encodeURIComponent(location.origin)}`);
    seen.framed = true;
  }

  for (const type of ['mousedown', 'keyup']) document.addEventListener(type, decorate, true);
  const engaged = (/** @type {boolean} */ leaving) => {
    for (const tid of configured()) if (!isAdvertising(tid)) measure(tid, 'user_engagement', { now: true, leaving });
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
