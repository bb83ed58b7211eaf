// What the strip's sections say: from plain data to elements.
import { entry, folded, item, node, pairs, paragraph } from './strip-parts.js';

/**
 * @typedef {{ id: string, at: string, policyVersion: string, choices: Record<string, boolean> }} Consent
 * @typedef {{ consent: Consent | null, allows(category: string): boolean }} Gate
 * @typedef {{ eventId: string, action: string, surface: string, receivedAt: string, choices: Record<string, boolean> }} StoredEvent
 * @typedef {import('./google-sw.js').GoogleRequest} GoogleRequest
 */

const GOOGLE_COOKIE = /^(_g|_dc_gtm|__utm)/;

/** @param {Gate | undefined} gate */
export function answer(gate) {
  if (!gate) return 'no gate';
  if (!gate.consent) return 'undecided';
  return gate.allows('analytics') ? 'yes' : 'no';
}

/** @param {Gate | undefined} gate @param {number} runs How often the stand-in ran in this page. */
export function stateContent(gate, runs) {
  const consent = gate?.consent;
  const decided = consent && new Date(consent.at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
  return [
    pairs([
      ["allows('analytics')", gate ? String(gate.allows('analytics')) : 'nobody asks'],
      ['Google’s script', runs ? `ran ${runs === 1 ? 'once' : `${runs} times`}` : 'has not run'],
      ['decided', decided ?? 'not yet'],
      ['consent id', consent?.id ?? 'none'],
      ['policy version', consent?.policyVersion ?? 'none'],
    ]),
  ];
}

/** Whether this page asked, since it was opened. @param {GoogleRequest} request */
export const isOwn = ({ at, page }) => at >= performance.timeOrigin && (!page || page === location.pathname);

/** @param {GoogleRequest[]} requests */
export function requestContent(requests) {
  const line = (/** @type {GoogleRequest} */ request) =>
    entry(
      new Date(request.at),
      [request.host, node('wbr', {}, []), request.path],
      [
        request.event,
        `answered by ${request.answeredBy === 'stand-in' ? 'the stand-in' : request.answeredBy}`,
        !isOwn(request) && `asked on ${request.page || 'a page that has closed'}`,
      ],
    );
  const own = requests.filter(isOwn);
  const others = requests.filter((request) => !isOwn(request));
  const content = own.length ? node('ol', {}, own.map(line)) : paragraph('None since this page was opened.');
  return others.length ? [content, folded(`${others.length} before`, node('ol', {}, others.map(line)))] : [content];
}

/** @param {() => Storage} open Throws where the visitor has shut storage. @returns {string[]} */
function keys(open) {
  try {
    return Object.keys(open());
  } catch {
    return [];
  }
}

/** @param {string} value */
function readable(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

export function storedItems() {
  const cookies = document.cookie ? document.cookie.split('; ') : [];
  return [
    ...cookies.map((cookie) => {
      const [name = '', ...value] = cookie.split('=');
      return item(name, GOOGLE_COOKIE.test(name) ? 'Google’s cookie' : 'necessary cookie', readable(value.join('=')));
    }),
    ...keys(() => localStorage).map((key) => item(key, 'local storage', '')),
    ...keys(() => sessionStorage).map((key) => item(key, 'session storage', '')),
  ];
}

/** The newest first. @param {StoredEvent[]} events @param {string} none Said where there are none. */
export function eventContent(events, none) {
  if (!events.length) return [paragraph(none)];
  const lines = events.map((event) => {
    const choices = Object.entries(event.choices).map(([category, yes]) => `${category}: ${yes ? 'yes' : 'no'}`);
    const line = entry(new Date(event.receivedAt), [event.action], [`by ${event.surface}`, ...choices]);
    const record = node('pre', { tabIndex: 0 }, [JSON.stringify(event, null, 2)]);
    line.append(folded('The whole record', record));
    return line;
  });
  return [node('ol', {}, lines.reverse())];
}
