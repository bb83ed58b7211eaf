// Which requests went to Google: told by the service worker where there is one, else read from the browser's own timing
// (tests answer for Google from outside the page, and then there is no worker).
import { answerGoogle } from './../google-answers.mjs';

/** @typedef {import('./google-sw.js').GoogleRequest} GoogleRequest */

/** @param {(requests: GoogleRequest[]) => void} listener Is given all requests known, at each change. */
export function watchGoogle(listener) {
  if (navigator.serviceWorker?.controller) listen(listener);
  else observe(listener);
}

/** @param {(requests: GoogleRequest[]) => void} listener */
function listen(listener) {
  /** @type {GoogleRequest[]} */
  let requests = [];
  const channel = new BroadcastChannel('demo-google');
  channel.addEventListener('message', ({ data }) => {
    if (data.log) requests = data.log;
    else if (data.request) requests = [...requests, data.request];
    else return;
    listener(requests);
  });
  channel.postMessage('log?');
}

/** @param {(requests: GoogleRequest[]) => void} listener */
function observe(listener) {
  /** @type {GoogleRequest[]} */
  const requests = [];
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      const url = new URL(name);
      if (!answerGoogle(url)) continue;
      requests.push({
        at: performance.timeOrigin + startTime,
        method: '',
        host: url.host,
        path: url.pathname,
        event: url.searchParams.get('en') ?? '',
        page: location.pathname,
        answeredBy: '__googleStandIn' in window ? 'stand-in' : 'nobody',
      });
    }
    listener(requests);
  }).observe({ type: 'resource', buffered: true });
}
