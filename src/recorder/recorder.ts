// What a decision leaves behind: the stored choice, the event for the owner, and no cookies of what was refused. Of an erased
// one nothing but the event that asks for the same.

import { noteFor } from '../attend/debug-notes.ts';
import { tellTabs, watchTabs } from '../attend/tab-sync.ts';
import { DUE_KEY, isDue } from '../attend/unfinished.ts';
import { unwantedEntries } from '../attend/unwanted.ts';
import { afterPaint } from '../core/after-paint.ts';
import { answersOf } from '../core/answers.ts';
import { checkConfig } from '../core/check-config.ts';
import { decodeConsent } from '../core/codec.ts';
import type { Consent } from '../core/consent.ts';
import { createConsentHistory } from '../core/consent-history.ts';
import { askedIds, currentConsent, isAllowed, isWithdrawn, newerConsent, validUntil } from '../core/decide.ts';
import { PARTS_DEFAULTS } from '../core/defaults.ts';
import type { PartContext, Recorder, Shown } from '../core/ports.ts';
import { withSignal } from '../core/privacy-signals.ts';
import { forgetChecked, rememberChecked } from '../page/checked-options.ts';
import { readConsent, storedValues } from '../page/stored-consent.ts';
import { recallCampaign } from './campaign.ts';
import { sweepCookies } from './cookie-sweep.ts';
import { readEndpoint } from './endpoint.ts';
import { makeEvent, NOTHING_SHOWN } from './make-event.ts';
import { createOutbox } from './outbox.ts';
import { createRenewal, RENEW_EVERY } from './renew-cookie.ts';
import { removeConsent, saveConsent } from './save-consent.ts';
import { watchRequests } from './unheld-requests.ts';
import { uuid } from './uuid.ts';

/** A clock that was further ahead than this was wrong, in ms: what it dated counts for nothing. */
const AHEAD = 86_400_000;

export const defaults = PARTS_DEFAULTS;

/**
 * @param input the options as they were written: before anything is recorded, the whole of them is checked
 * @throws one sentence a fault
 */
export function mount(context: PartContext, input: unknown): Recorder {
  const { window, settings, consent, subscribe } = context;
  const problems = checkConfig(input);
  if (problems.length) throw `the options have to be mended\n${problems.join('\n')}`;
  const { location, crypto, document, navigator, console, performance } = window;
  const note = noteFor(window);
  const report = {
    warn(message: string) {
      console.warn(`consent-gate: ${message}`);
      note?.(`warned of: ${message}`);
    },
  };
  // Nothing is kept in a browser whose visitor has not decided.
  const { name } = settings.cookie;
  if (readConsent(window, name)) rememberChecked(window, input);
  if (storedValues(window, name).some((value) => !decodeConsent(value))) {
    report.warn(`${name} cannot be read; asking again`);
  }
  const endpoint = settings.endpoint ? readEndpoint(window, settings.endpoint, settings.cookie.domain) : null;
  const renewal = endpoint?.sharesCookie ? createRenewal(window, endpoint) : null;
  const allows = (category: string) => isAllowed(category, consent());
  /** As far as this page knows. */
  let newest: Consent | null = null;
  /** When the choice was made whose cookie was to be renewed last. */
  let renewing: string | undefined;
  let stopSweep = () => {};
  const history = createConsentHistory();
  /** What was decided in this page last, and when. */
  let decided: { readonly at: string; readonly time: number } | undefined;
  /** Since when the last answer was in force: the next one is not before it, whatever the clock says that dated it. */
  let earliest = 0;

  function store(consent: Consent): boolean {
    const place = saveConsent(window, settings, consent);
    if (place !== 'cookie') {
      const where = place === 'page' ? 'only until this page is left' : `in ${place}`;
      report.warn(`the browser refused the cookie "${settings.cookie.name}"; the choice is kept ${where}`);
    }
    return place !== 'page';
  }

  /** Never before the decision that it replaces, even where the clock was set back between the two: the newest counts. */
  function timeAfter(before: Consent | null): string {
    const now = Date.now();
    const times = [before, readConsent(window, name)].map((last) => (last ? Date.parse(last.at) + 1 : 0));
    return new Date(Math.max(now, ...times.filter((time) => time < now + AHEAD))).toISOString();
  }

  /** In ms since the epoch, by the clock that dates requests and is never set. */
  const clock = () => performance.timeOrigin + performance.now();

  /** Before the news of it: what it lets go has been asked for by then. */
  function inForceSince(present: Consent | null): number {
    if (present && present.at === decided?.at) return decided.time;
    // Given in another tab, or on an earlier page: then from the start, even if its options have been checked only now.
    const given = Date.parse(present?.at ?? '');
    const now = clock();
    return given < now ? Math.max(given, earliest) : now;
  }

  /**
   * An answer of the endpoint to another tab may have come in the moment of the decision, and put the older cookie back; or
   * another tab has answered in the same millisecond, and written its yes over this one's no.
   */
  function mend(): void {
    const stored = readConsent(window, name);
    if (!newest || !stored || newerConsent(stored, newest) === stored) return;
    // Dated by a clock that has been set back since: what is stored is what was said last.
    if (Date.parse(newest.at) > Date.now() + AHEAD) return;
    store(newest);
    tellTabs(window);
  }

  /** Nothing waits to be sent. */
  function rest(): void {
    mend();
    const stored = currentConsent(readConsent(window, name), settings, Date.now());
    if (!stored) return;
    try {
      if (!isDue(window)) return;
      // Asked only where it is remembered that we asked.
      window.localStorage.setItem(DUE_KEY, `${renewal ? Date.now() + RENEW_EVERY : validUntil(stored, settings)}`);
      renewing = stored.at;
      renewal?.ask().then(mend);
    } catch {}
  }

  function sweep(): void {
    stopSweep();
    stopSweep = sweepCookies({
      window,
      isUnwanted: unwantedEntries(settings, allows),
      note,
    });
  }

  const stopped = new AbortController();
  const unsubscribe = subscribe((present) => {
    const since = inForceSince(present);
    history.add(present, since);
    if (present || newest) earliest = since;
    if (present?.at !== renewing) renewal?.cancel();
    // Here or in another tab, and once everybody has been told: for tags of others that nothing can silence.
    if (settings.reloadOnWithdraw && isWithdrawn(newest, present)) window.setTimeout(() => location.reload());
    // Refused, or erased, here or in another tab.
    if (present ? !askedIds(settings.categories).every(allows) : newest) sweep();
    newest = present;
  });
  const stopWatch =
    settings.consentMode === 'basic' &&
    settings.autoBlock &&
    watchRequests({ window, settings, consentAt: history.at, warn: report.warn });
  // Known by its own type of script, which the gate keeps beside the one that holds it.
  if (!settings.reloadOnWithdraw && document.querySelector('[data-type="text/partytown"]'))
    report.warn('a withdrawal does not reach Partytown’s worker: set reloadOnWithdraw');
  // The gate looks first: it has listened for longer.
  watchTabs(window, mend, stopped.signal);
  const outbox = endpoint && createOutbox(window, endpoint, report, rest, (run) => void afterPaint(window).then(run));
  if (!outbox) rest();

  /** @returns whether nothing is left of it in this browser */
  function erase(before: Consent | null, shown: Shown): boolean {
    const found = [before, ...storedValues(window, name).map(decodeConsent)];
    const ids = new Set(found.flatMap((each) => (each ? [each.id] : [])));
    const removed = removeConsent(window, settings);
    if (!removed) report.warn(`the browser does not let go of "${name}"; the visitor has erased it`);
    forgetChecked(window);
    try {
      window.localStorage.removeItem(DUE_KEY);
    } catch {}
    tellTabs(window);
    note?.('erase');
    const at = new Date().toISOString();
    for (const id of ids) {
      // What is to be forgotten is not told once more: neither the choices nor the texts.
      const erased = { id, at, policyVersion: settings.policyVersion, choices: {} };
      outbox?.add(makeEvent(window, erased, null, 'erase', { ...shown, notice: NOTHING_SHOWN }), shown.onDelivery);
    }
    if (!outbox || !ids.size) shown.onDelivery?.('delivered');
    return removed;
  }

  // The browser's signal answers. Not after an erasure in this page: what was erased is not recorded anew in the same breath.
  if (withSignal(context).globalPrivacyControl && !currentConsent(readConsent(window, name), settings, Date.now()))
    context.decide('decline-all', false, 'signal').catch(() => {});

  return {
    record(before, previous = null, action, choices, shown = 'api') {
      // The answer to come would put the present cookie back.
      renewal?.cancel();
      const locale = settings.locale || document.documentElement.lang || navigator.language;
      const seen = typeof shown === 'string' ? { surface: shown, notice: NOTHING_SHOWN, locale } : shown;
      if (action === 'erase') return { consent: null, stored: erase(before, seen) };
      const consent: Consent = {
        id: before?.id ?? uuid(crypto),
        at: timeAfter(before),
        policyVersion: settings.policyVersion,
        choices: answersOf(settings.categories, choices, previous),
      };
      decided = { at: consent.at, time: clock() };
      const stored = store(consent);
      rememberChecked(window, input);
      tellTabs(window);
      note?.(`${action}: ${JSON.stringify(consent.choices)}`);
      seen.onKept?.();
      if (isAllowed(settings.googleCategory, consent)) recallCampaign(window as never, settings);
      if (outbox) outbox.add(makeEvent(window, consent, previous, action, seen), seen.onDelivery);
      else rest();
      const opens = seen.onKept && Object.values(consent.choices).includes(true);
      // A no shuts at once.
      return { consent, stored, ...(opens && { shown: afterPaint(window) }) };
    },
    sweep,
    stop() {
      stopped.abort();
      unsubscribe();
      if (stopWatch) stopWatch();
      renewal?.cancel();
      stopSweep();
      outbox?.stop();
    },
  };
}
