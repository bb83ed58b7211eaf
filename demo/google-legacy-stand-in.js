// Stand-ins for analytics.js and ga.js, Google's tags before gtag.js, which old pages still carry: enough of them to see
// whether they ran, what they stored and what they sent. Sent to pages as text: each function must stand alone.

/** analytics.js: `ga('create', 'UA-…')`, `ga('send', 'pageview')`. */
export function analyticsStandIn() {
  const page = /** @type {import('./google-stand-in.js').GoogleWindow} */ (/** @type {unknown} */ (window));
  page.__googleStandIn ??= { runs: [], commands: [], hits: [] };
  const seen = page.__googleStandIn;
  seen.runs.push({ kind: 'analytics.js', id: '' });
  const name = String(page.GoogleAnalyticsObject ?? 'ga');
  const stub = /** @type {{ q?: ArrayLike<unknown>[] } | undefined} */ (page[name]);
  let tid = '';

  /** @param {ArrayLike<unknown>} entry */
  function run(entry) {
    const command = Array.from(entry);
    seen.commands.push(command);
    const [verb, subject] = command.map(String);
    if (verb === 'create') tid = subject ?? '';
    if (verb !== 'send' || !tid || page[`ga-disable-${tid}`] === true) return;
    const cid = `GA1.1.${Math.floor(Math.random() * 2 ** 31)}.${Math.floor(Date.now() / 1000)}`;
    for (const [cookie, age] of [
      ['_ga', 63072000],
      ['_gid', 86400],
      ['_gat', 60],
    ]) {
      // biome-ignore lint/suspicious/noDocumentCookie: Google writes document.cookie.
      document.cookie = `${cookie}=${cid}; path=/; max-age=${age}`;
    }
    seen.hits.push({ tid, en: subject ?? '', gcs: '', via: 'xhr' });
    const request = new XMLHttpRequest();
    request.open('POST', `https://www.google-analytics.com/j/collect?v=1&t=${subject}&tid=${tid}&cid=${cid}`);
    request.send();
    const { hitCallback } = /** @type {{ hitCallback?: unknown }} */ (command.at(-1));
    if (typeof hitCallback === 'function') window.setTimeout(() => hitCallback());
  }

  page[name] = (/** @type {unknown[]} */ ...command) => run(command);
  Array.from(stub?.q ?? []).forEach(run);
}

/** ga.js: `_gaq.push(['_setAccount', 'UA-…'], ['_trackPageview'])`. */
export function gaStandIn() {
  const page = /** @type {import('./google-stand-in.js').GoogleWindow} */ (/** @type {unknown} */ (window));
  page.__googleStandIn ??= { runs: [], commands: [], hits: [] };
  const seen = page.__googleStandIn;
  seen.runs.push({ kind: 'ga.js', id: '' });
  let tid = '';

  /** @param {unknown[]} command */
  function run(command) {
    seen.commands.push(command);
    const [verb, subject] = command.map(String);
    if (verb === '_setAccount') tid = subject ?? '';
    if (verb !== '_trackPageview' || !tid || page[`ga-disable-${tid}`] === true) return;
    for (const cookie of ['__utma', '__utmb', '__utmc', '__utmz']) {
      // biome-ignore lint/suspicious/noDocumentCookie: Google writes document.cookie.
      document.cookie = `${cookie}=1.${Math.floor(Math.random() * 2 ** 31)}; path=/`;
    }
    seen.hits.push({ tid, en: 'pageview', gcs: '', via: 'image' });
    new Image().src = `https://ssl.google-analytics.com/__utm.gif?utmac=${tid}`;
  }

  const waiting = /** @type {unknown[][]} */ (page._gaq ?? []);
  page._gaq = { push: (/** @type {unknown[][]} */ ...commands) => commands.forEach(run) };
  waiting.forEach(run);
}
