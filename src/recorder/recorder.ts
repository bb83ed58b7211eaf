// What a decision leaves behind: the stored choice, the event for the owner, and no cookies of what was refused. After an erasure
// only the erase event remains.
import { noteFor } from '../attend/owner-page.ts';
import { unwantedEntries } from '../attend/unwanted.ts';
import { watchTabs } from '../attend/watch-tabs.ts';
import { afterPaint } from '../core/after-paint.ts';
import { answersOf } from '../core/answers.ts';
import type { Choices, Consent } from '../core/consent.ts';
import { createConsentHistory } from '../core/consent-history.ts';
import { askedIds, currentConsent, isAllowed, isWithdrawn } from '../core/decide.ts';
import { NOTHING_SHOWN } from '../core/event.ts';
import type { AccountFile, PartContext, Recorded, Recorder, Shown } from '../core/ports.ts';
import { withSignal } from '../core/privacy-signals.ts';
import { rememberChecked } from '../page/checked-options.ts';
import { idFor, readAside } from '../page/own-choice.ts';
import { readConsent } from '../page/stored-consent.ts';
import { recallCampaign } from './campaign.ts';
import { sweepCookies } from './cookie-sweep.ts';
import { createDecisionTimes } from './decision-times.ts';
import { readEndpoint } from './endpoint.ts';
import { eraseChoice, forgetChoice } from './erase-choice.ts';
import { createKeptChoice } from './kept-choice.ts';
import { makeEvent } from './make-event.ts';
import { createOutbox } from './outbox.ts';
import { createRenewal } from './renew-cookie.ts';
import { reporterFor, warnAtStart, warnOfOthers } from './reporter.ts';
import { tellTabs } from './tell-tabs.ts';
import { watchRequests } from './unheld-requests.ts';
import { uuid } from './uuid.ts';

type Adopts = NonNullable<Shown['adopts']>;

/** Put in by the build. */
const ACCOUNT = '__HASH_OF_consent-gate-account__';

/** The options by which looks differ. */
const LOOKS = ['messages', 'position', 'density', 'theme'];

/** @param others names of attributes on the tag that are nobody's option */
export function createRecorder(context: PartContext, others: readonly string[]): Recorder {
  const { window, input, settings, allows, subscribe, load } = context;
  const note = noteFor(window);
  const report = reporterFor(window);
  const { variant } = settings;
  // A page that compares looks may have another one each time, and is not to check its options on every page.
  const changing = variant ? [...others, 'variant', ...LOOKS] : others;
  const { name } = settings.cookie;
  // Nothing is kept in a browser whose visitor has not decided.
  if (!__CHECKED__ && readConsent(window, name)) rememberChecked(window, input, changing);
  warnAtStart(window, settings, report);
  if (!__CHECKED__) warnOfOthers(input, others, report, note);

  const endpoint = settings.endpoint ? readEndpoint(window, settings.endpoint, settings.cookie.domain) : null;
  const renewal = endpoint?.sharesCookie ? createRenewal(window, endpoint) : null;
  /** Of what is shown before there is an answer: an answer in this page takes it on. */
  let visitor: string | undefined;
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

  /** What counts from now on was answered elsewhere, or before: it keeps its time, and with it its end. */
  function takeOver(shown: Shown, { consent, isAccounts }: Adopts, previous: Choices | null): Recorded {
    if (!consent) return { chosen: null, stored: forgetChoice({ window, settings, report }), shown: undefined };
    const choices = isAccounts ? answersOf(settings.categories, consent.choices, null) : consent.choices;
    const adopted = { ...consent, choices };
    times.takeOver(consent.at);
    const stored = store(adopted);
    if (!__CHECKED__) rememberChecked(window, input, changing);
    tellTabs(window);
    note?.(`adopt: ${JSON.stringify(choices)}`);
    if (isAllowed(settings.googleCategory, adopted)) recallCampaign(window as never, settings);
    const told = { ...adopted, at: new Date().toISOString() };
    // Of the device's own, which counts again, everything has been told.
    if (isAccounts) outbox?.add(makeEvent({ window, consent: told, previous, action: 'adopt', shown }));
    return { chosen: adopted, stored, shown: undefined };
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
    if (present ? !settings.categories.flatMap(askedIds).every(allows) : newest) sweep();
    newest = present;
  });
  const stopWatch =
    settings.consentMode === 'basic' &&
    settings.autoBlock &&
    watchRequests({ window, settings, consentAt: history.at, report });
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
        visitor = undefined;
        const erased = eraseChoice({ window, settings, report, outbox, before, shown: seen });
        return { chosen: null, stored: erased, shown: undefined };
      }
      if (seen.adopts) return takeOver(seen, seen.adopts, previous);
      const consent: Consent = {
        id: idFor(before, readAside(window)) ?? visitor ?? uuid(window.crypto),
        at: times.stamp(before),
        policyVersion: settings.policyVersion,
        choices: answersOf(settings.categories, choices, previous),
      };
      const stored = store(consent);
      if (!__CHECKED__) rememberChecked(window, input, changing);
      tellTabs(window);
      note?.(`${action}: ${JSON.stringify(consent.choices)}`);
      seen.onKept?.();
      if (isAllowed(settings.googleCategory, consent)) recallCampaign(window as never, settings);
      if (outbox) outbox.add(makeEvent({ window, consent, previous, action, shown: seen, variant }), seen.onDelivery);
      else void afterPaint(window).then(rest);
      // What is open shuts at once. Where nothing is, a no has as much time as a yes.
      const isOpen = settings.regionDefaults.length > 0 || Object.values(previous ?? {}).includes(true);
      const isYes = Object.values(consent.choices).includes(true);
      return { chosen: consent, stored, shown: seen.onKept && (isYes || !isOpen) ? afterPaint(window) : undefined };
    },
    showOne(shown) {
      const present = context.consent();
      visitor ??= uuid(window.crypto);
      const id = (present ?? readConsent(window, name))?.id ?? visitor;
      const { policyVersion } = settings;
      const consent = { id, at: new Date().toISOString(), policyVersion, choices: present?.choices ?? {} };
      outbox?.add(makeEvent({ window, consent, previous: present?.choices ?? null, action: 'show-one', shown }));
    },
    async adopt(account) {
      const { adoptChoice } = await load<AccountFile>('account', settings, ACCOUNT);
      await adoptChoice(context, note, account);
    },
    sweep,
    lacks(part) {
      // The UI has a plain one.
      if (part === 'button' && settings.settingsButton)
        context.use('ui', (ui) => ui.fill(window.document.documentElement));
    },
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
