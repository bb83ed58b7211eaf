// What a decision leaves behind: the stored choice, the event for the owner, and no cookies of what was refused. After an erasure
// only the erase event remains.
import { noteFor } from '../attend/debug-notes.ts';
import { unwantedEntries } from '../attend/unwanted.ts';
import { watchTabs } from '../attend/watch-tabs.ts';
import { afterPaint } from '../core/after-paint.ts';
import { answersOf } from '../core/answers.ts';
import { checkConfig } from '../core/check-config.ts';
import type { Consent } from '../core/consent.ts';
import { createConsentHistory } from '../core/consent-history.ts';
import { askedIds, currentConsent, isAllowed, isWithdrawn } from '../core/decide.ts';
import { PARTS_DEFAULTS } from '../core/defaults.ts';
import type { PartContext, Recorder } from '../core/ports.ts';
import { withSignal } from '../core/privacy-signals.ts';
import { rememberChecked } from '../page/checked-options.ts';
import { readConsent } from '../page/stored-consent.ts';
import { recallCampaign } from './campaign.ts';
import { sweepCookies } from './cookie-sweep.ts';
import { createDecisionTimes } from './decision-times.ts';
import { readEndpoint } from './endpoint.ts';
import { eraseChoice } from './erase-choice.ts';
import { createKeptChoice } from './kept-choice.ts';
import { makeEvent, NOTHING_SHOWN } from './make-event.ts';
import { createOutbox } from './outbox.ts';
import { createRenewal } from './renew-cookie.ts';
import { reporterFor, warnAtStart } from './reporter.ts';
import { tellTabs } from './tell-tabs.ts';
import { watchRequests } from './unheld-requests.ts';
import { uuid } from './uuid.ts';

export const defaults = PARTS_DEFAULTS;

/**
 * Before anything is recorded, the options are checked as they were written, and all of them.
 * @throws one sentence a fault
 */
export function mount(context: PartContext): Recorder {
  const { window, input, settings, allows, subscribe } = context;
  const problems = checkConfig(input);
  if (problems.length) throw new WrongOptions(problems);
  const { name } = settings.cookie;
  const note = noteFor(window);
  const report = reporterFor(window);
  // Nothing is kept in a browser whose visitor has not decided.
  if (readConsent(window, name)) rememberChecked(window, input);
  warnAtStart(window, settings, report);

  const endpoint = settings.endpoint ? readEndpoint(window, settings.endpoint, settings.cookie.domain) : null;
  const renewal = endpoint?.sharesCookie ? createRenewal(window, endpoint) : null;
  /** As far as this page knows. */
  let newest: Consent | null = null;
  const { store, mend, rest, changed } = createKeptChoice({ window, settings, report, renewal, newest: () => newest });
  const times = createDecisionTimes(window, settings);
  const history = createConsentHistory();
  let stopSweep = () => {};
  function sweep(): void {
    stopSweep();
    stopSweep = sweepCookies({ window, isUnwanted: unwantedEntries(settings, allows), note });
  }

  const stopped = new AbortController();
  const unsubscribe = subscribe((present) => {
    const since = times.inForceSince(present);
    history.add(present, since);
    if (present || newest) times.noEarlierThan(since);
    changed(present);
    // Here or in another tab, and once everybody has been told: for tags of others that nothing can silence.
    if (settings.reloadOnWithdraw && isWithdrawn(newest, present)) window.setTimeout(() => window.location.reload());
    // Refused, or erased, here or in another tab.
    if (present ? !askedIds(settings.categories).every(allows) : newest) sweep();
    newest = present;
  });
  const stopWatch =
    settings.consentMode === 'basic' &&
    settings.autoBlock &&
    watchRequests({ window, settings, consentAt: history.at, warn: report.warn });
  // The gate looks first: it has listened for longer.
  watchTabs(window, mend, stopped.signal);
  const outbox =
    endpoint &&
    createOutbox({ window, endpoint, report, onEmpty: rest, soon: (run) => void afterPaint(window).then(run) });
  if (!outbox) rest();

  // The browser's signal answers. Not after an erasure in this page: what was erased is not recorded anew in the same breath.
  if (withSignal(context).globalPrivacyControl && !currentConsent(readConsent(window, name), settings, Date.now()))
    context.decide('decline-all', false, 'signal').catch(() => {});

  return {
    record(before, action, choices, given) {
      const shown = given ?? ('api' as const);
      const previous = context.consent()?.choices ?? null;
      // The answer to come would put the present cookie back.
      renewal?.cancel();
      const locale = settings.locale || window.document.documentElement.lang || window.navigator.language;
      const seen = typeof shown === 'string' ? { surface: shown, notice: NOTHING_SHOWN, locale } : shown;
      if (action === 'erase') {
        const erased = eraseChoice({ window, settings, report, outbox, before, shown: seen });
        return { consent: null, stored: erased };
      }
      const consent: Consent = {
        id: before?.id ?? uuid(window.crypto),
        at: times.stamp(before),
        policyVersion: settings.policyVersion,
        choices: answersOf(settings.categories, choices, previous),
      };
      const stored = store(consent);
      rememberChecked(window, input);
      tellTabs(window);
      note?.(`${action}: ${JSON.stringify(consent.choices)}`);
      seen.onKept?.();
      if (isAllowed(settings.googleCategory, consent)) recallCampaign(window as never, settings);
      if (outbox) outbox.add(makeEvent({ window, consent, previous, action, shown: seen }), seen.onDelivery);
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

class WrongOptions extends Error {
  constructor(problems: readonly string[]) {
    super(`the options have to be mended\n${problems.join('\n')}`);
  }

  /** As the gate writes it in the console: the sentences alone. */
  override toString(): string {
    return this.message;
  }
}
