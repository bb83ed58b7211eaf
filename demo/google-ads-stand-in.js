// What gtag.js does for advertising: `AW-` tags (Google Ads), `DC-` tags (Floodlight), and `G-` properties that are linked with
// Google Ads. Sent to pages as text, and called by the stand-in for gtag.js: it must stand alone.

/**
 * @typedef {import('./google-stand-in.js').Parameters} Parameters
 * @typedef {Exclude<import('./google-stand-in.js').Hit['via'], 'xhr'>} Via
 *
 * @typedef {object} Tools What the stand-in for gtag.js lends.
 * @property {import('./google-stand-in.js').Seen} seen
 * @property {boolean} frames
 * @property {(signal: string) => boolean} granted
 * @property {() => string} state
 * @property {Parameters} globals
 * @property {(name: string) => string | undefined} readCookie
 * @property {(name: string, value: string, age: number) => void} writeCookie
 * @property {(url: string) => void} loadScript
 * @property {(url: string) => void} addFrame
 * @property {typeof window.fetch} fetch
 * @property {typeof navigator.sendBeacon} beacon
 * @property {(tid: string) => string} clientId
 */

/** @param {Tools} tools */
export function advertisingStandIn({ seen, frames, granted, state, globals, readCookie, writeCookie, ...tools }) {
  const OwnImage = window.Image;
  const NINETY_DAYS = 7_776_000;
  const random = () => String(Math.floor(Math.random() * 2 ** 31));

  /** @type {Record<Via, (url: string) => void>} */
  const ways = {
    fetch: (url) => void tools.fetch(url, { method: 'POST', mode: 'no-cors' }).catch(() => {}),
    beacon: (url) => void tools.beacon(url),
    image: (url) => {
      new OwnImage().src = url;
    },
    script: tools.loadScript,
    frame: tools.addFrame,
  };

  /** @param {string} tid @param {string} en @param {Via} via @param {string} url */
  function send(tid, en, via, url) {
    if (via === 'frame' && !frames) return;
    seen.hits.push({ tid, en, gcs: state(), via });
    ways[via](url);
  }

  /** `gtag('set', 'ads_data_redaction', true)`: without a yes no click ID leaves. */
  const redacts = () => globals.ads_data_redaction === true && !granted('ad_storage');

  /** The page's own address tells the click ID, with or without storage. @param {string} name */
  const clickId = (name) => (redacts() ? null : new URLSearchParams(location.search).get(name));

  /** @param {Parameters} parameters */
  function pageAddress(parameters) {
    const url = new URL(String(parameters.page_location ?? globals.page_location ?? location.href), location.href);
    if (redacts()) for (const name of ['gclid', 'dclid']) url.searchParams.delete(name);
    return url.href;
  }

  /**
   * The conversion linker keeps the click that led here; written with every hit, so that what was swept comes back while the
   * tag lives.
   */
  function link() {
    if (!granted('ad_storage')) return;
    const now = Math.floor(Date.now() / 1000);
    writeCookie('_gcl_au', readCookie('_gcl_au') ?? `1.1.${random()}.${now}`, NINETY_DAYS);
    for (const [parameter, name] of [
      ['gclid', 'aw'],
      ['dclid', 'dc'],
    ]) {
      const click = parameter && clickId(parameter);
      if (!click) continue;
      writeCookie(`_gcl_${name}`, `GCL.${now}.${click}`, NINETY_DAYS);
      // A page without storage has cookies all the same.
      try {
        localStorage.setItem('_gcl_ls', JSON.stringify({ [`gcl_${name}`]: { value: click, timestamp: now } }));
      } catch {}
    }
  }

  /** What each of the hits says. @param {Parameters} parameters @param {Record<string, string>} own */
  function query(parameters, own) {
    const said = new URLSearchParams({ ...own, gcs: state(), rnd: random() });
    const more = {
      ...{ gclid: clickId('gclid'), dclid: clickId('dclid'), value: parameters.value },
      ...{ currency_code: parameters.currency, oid: parameters.transaction_id },
      ...{ gclaw: granted('ad_storage') ? readCookie('_gcl_aw')?.split('.')[2] : null },
      ...{ auid: granted('ad_storage') ? readCookie('_gcl_au')?.split('.').slice(2).join('.') : null },
    };
    for (const [name, value] of Object.entries(more)) if (value ?? '') said.set(name, String(value));
    return said;
  }

  /** That something was seen or done: to Google's search host where that may set cookies, else to one that has none. */
  const collect = (/** @type {string} */ tid, /** @type {string} */ en, /** @type {Parameters} */ parameters) => {
    const host = granted('ad_storage') ? 'www.google.com' : 'pagead2.googlesyndication.com';
    send(
      tid,
      en,
      'fetch',
      `https://${host}/ccm/collect?${query(parameters, { tid, en, dl: pageAddress(parameters) })}`,
    );
  };

  /** @param {string} tid @param {string} en @param {Parameters} parameters */
  function ads(tid, en, parameters) {
    const number = tid.slice(3);
    const [, label = ''] = String(parameters.send_to ?? '').split('/');
    const conversion = en === 'conversion' || label !== '';
    const own = { ...(label && { label }), en, url: pageAddress(parameters), fmt: '4' };
    const asked = query(parameters, own);
    const yes = granted('ad_storage');
    collect(tid, en, parameters);
    if (conversion) {
      // A script request, also after a no: then it is asked of the host without cookies.
      const host = yes ? 'www.googleadservices.com' : 'pagead2.googlesyndication.com';
      send(tid, en, 'script', `https://${host}/pagead/conversion/${number}/?${asked}`);
      if (yes) send(tid, en, 'image', `https://www.google.com/pagead/1p-conversion/${number}/?${asked}`);
    }
    if (!yes || !granted('ad_personalization')) return;
    // Remarketing.
    send(tid, en, 'script', `https://googleads.g.doubleclick.net/pagead/viewthroughconversion/${number}/?${asked}`);
    send(tid, en, 'image', `https://www.google.com/pagead/1p-user-list/${number}/?${asked}`);
    send(tid, en, 'fetch', `https://www.google.com/rmkt/collect/${number}/?${asked}`);
  }

  /** Floodlight has its parameters between semicolons. @param {string} tid @param {string} en @param {Parameters} parameters */
  function floodlight(tid, en, parameters) {
    const number = tid.slice(3);
    const [, type = '', tag = ''] = String(parameters.send_to ?? '').split('/');
    const yes = granted('ad_storage');
    if (!type) {
      if (!yes) return collect(tid, en, parameters);
      const asked = query(parameters, { tid, en, dl: pageAddress(parameters) });
      return send(tid, en, 'fetch', `https://ad.doubleclick.net/ccm/s/collect?${asked}`);
    }
    const [category = ''] = tag.split('+');
    const fields = query(parameters, { src: number, type, cat: category, ord: random() });
    const activity = `${fields}&~oref=${encodeURIComponent(pageAddress(parameters))}`.replaceAll('&', ';');
    send(tid, en, 'image', `https://ad.doubleclick.net/activity;${activity}?`);
    if (yes) send(tid, en, 'frame', `https://${number}.fls.doubleclick.net/activityi;${activity}?`);
  }

  return {
    /** @param {string} tid @param {string} en @param {Parameters} parameters With `send_to` as the page wrote it. */
    event(tid, en, parameters) {
      link();
      (tid.startsWith('DC-') ? floodlight : ads)(tid, en, parameters);
    },

    /** A page view of a `G-` property that is linked with Google Ads. @param {string} tid @param {Parameters} parameters */
    linked(tid, parameters) {
      link();
      collect(tid, 'page_view', parameters);
      if (!granted('ad_storage')) return;
      const asked = query(parameters, { v: '2', tid, en: 'page_view', cid: tools.clientId(tid) });
      send(tid, 'page_view', 'beacon', `https://stats.g.doubleclick.net/g/collect?${asked}`);
      if (!granted('ad_personalization')) return;
      send(tid, 'page_view', 'image', `https://www.google.com/ads/ga-audiences?${asked}`);
      send(tid, 'page_view', 'frame', `https://td.doubleclick.net/td/ga/rul?${asked}`);
    },
  };
}
