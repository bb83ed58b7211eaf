// The composition root: config -> state -> reactions -> UI. Whatever changes the consent (a click, another tab, the API, the
// browser's signal, the passing of time) sets the one state; everything else here reacts to that.
import { globalPrivacyControl } from './browser/privacy-signals.ts';
import { readConsent } from './browser/stored-consent.ts';
import { syncTabs } from './browser/tab-sync.ts';
import { readOptions } from './core/config.ts';
import type { Action, Choices, Consent } from './core/consent.ts';
import type { ConsentGate } from './core/consent-gate.ts';
import { currentConsent, isAllowed, validUntil } from './core/decide.ts';
import type { Decision, Parts, Recorder, Reporter, Shown, Ui } from './core/ports.ts';
import { createState } from './core/state.ts';
import { createGate } from './gate/gate.ts';
import { watch } from './gate/watch.ts';

type GateWindow = Window & typeof globalThis & { consentGate?: ConsentGate };

const NOTHING_SHOWN = { title: '', body: '', buttons: [], categories: [] };

const running = new WeakMap<Window, ConsentGate>();

/**
 * Starts the gate, or gives back the one that runs in this window already.
 * @param input the options, unchecked
 * @param unread what was found wrong before the options could be read
 */
export function start(input: unknown, window: GateWindow, parts: Parts, unread: readonly string[] = []): ConsentGate {
  const { document, console } = window;
  const first = running.get(window) ?? window.consentGate;
  if (first) return first;

  const report: Reporter = {
    error: (message) => console.error(`consent-gate: ${message}`),
    warn: (message) => console.warn(`consent-gate: ${message}`),
  };
  const { settings, faults } = readOptions(input);
  /** Why the gate stays shut, whatever anybody answers: what is stored stays stored, and counts for nothing. */
  let broken = unread.length + faults.length > 0;

  const stored = readConsent(window, settings);
  if (stored.unreadable) report.warn(`the stored choice "${settings.cookie.name}" cannot be read; asking again`);
  const state = createState<Consent | null, Decision | null>(stored.consent, window.reportError.bind(window));
  /** The browser refused to store the choice: it lives in `state` alone. */
  let unstored = false;

  const consent = () => (broken ? null : currentConsent(state.get(), settings, Date.now()));
  const allows = (category: string) => isAllowed(category, consent());
  const refusedBySignal = settings.globalPrivacyControl === 'respect' && globalPrivacyControl(window);

  const subscribe = (listener: (consent: Consent | null) => void) => {
    const unsubscribe = state.subscribe(() => listener(consent()));
    listener(consent());
    return unsubscribe;
  };

  // --- parts that are loaded when they are due

  const once = <T>(load: () => Promise<T>, failure: string) => {
    let loading: Promise<T> | undefined;
    return Object.assign(
      () =>
        (loading ??= load().catch((error) => {
          loading = undefined;
          report.error(`${failure}: ${error}`);
          throw error;
        })),
      {
        stop: () =>
          void loading?.then(
            (part) => (part as { stop?(): void }).stop?.(),
            () => {},
          ),
      },
    );
  };
  const parsed = new Promise<unknown>((resolve) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve);
    else resolve(0);
  });
  const recorder = once(async () => {
    const { checkConfig, createRecorder } = await parts.loadRecorder(settings);
    const problems = [...unread, ...checkConfig(input)];
    if (problems.length) {
      broken = true;
      ui.stop();
      gate.update();
      throw `the configuration has to be mended\n${problems.join('\n')}`;
    }
    return createRecorder(window, settings, report);
  }, 'nothing analytical runs');
  const ui = once(async () => {
    const [{ mountUi }] = await Promise.all([parts.loadUi(settings), parsed]);
    return mountUi({ settings, globalPrivacyControl: refusedBySignal, consent, subscribe, decide });
  }, 'the banner cannot be shown');
  const button = once(async () => {
    const [{ mountSettingsButton }] = await Promise.all([parts.loadSettingsButton(settings), parsed]);
    return mountSettingsButton(settings, openSettings);
  }, 'the settings button cannot be shown');

  const withUi = (use: (ui: Ui) => void) => {
    if (!broken) ui().then(use, () => {});
  };
  const withRecorder = (use: (recorder: Recorder) => void) => void recorder().then(use, () => {});
  const openSettings = (opener?: Element) => withUi((mounted) => mounted.openSettings(opener));

  // --- the one write

  async function decide(action: Action, choices: Choices, shown: Shown): Promise<void> {
    const { answer } = await recorder();
    const previous = consent()?.choices ?? null;
    const answers = settings.categories.map(({ id }) => [id, (choices[id] ?? previous?.[id]) === true]);
    state.set(answer(state.get(), Object.fromEntries(answers)), { ...shown, action, previous });
  }

  const all = (yes: boolean): Choices => Object.fromEntries(settings.categories.map(({ id }) => [id, yes]));
  const byCode = (action: Action, choices: Choices, surface: 'api' | 'signal' = 'api') => {
    const locale = settings.locale || document.documentElement.lang || window.navigator.language;
    return decide(action, choices, { surface, notice: NOTHING_SHOWN, locale });
  };

  // --- the reactions, in this order: saved before anything runs, Google told before anything is released

  const gate = createGate(
    window,
    settings,
    allows,
    (frame, category) => withUi((mounted) => mounted.holdFrame(frame, category)),
    report,
  );
  const tabs = syncTabs(window, () => {
    const now = readConsent(window, settings).consent;
    if (!unstored && JSON.stringify(currentConsent(now, settings, Date.now())) !== told) state.set(now, null);
  });
  /** What the listeners were told last. */
  let told = JSON.stringify(consent());

  function afterwards(): void {
    if (broken) withRecorder(() => {});
    else if (!consent()) {
      withUi((mounted) => {
        mounted.showBanner();
        // Before the visitor has read the banner, what keeps their answer is here.
        withRecorder(() => {});
      });
    } else {
      if (settings.settingsButton) button().catch(() => {});
      if (!settings.categories.every(({ id }) => allows(id))) withRecorder(({ sweep }) => sweep(allows));
    }
  }

  state.subscribe((chosen, decision) => {
    if (chosen && decision) {
      withRecorder(({ keep }) => {
        unstored = !keep(chosen, decision);
        tabs.tell();
      });
    }
  });
  state.subscribe(() => gate.update());
  state.subscribe(() => {
    told = JSON.stringify(consent());
    document.dispatchEvent(new CustomEvent('consent-gate:change', { detail: consent() }));
    afterwards();
  });
  state.subscribe((_, decision) => {
    if (settings.reloadOnWithdraw && decision?.action === 'withdraw') window.location.reload();
  });

  const api: ConsentGate = {
    get consent() {
      return consent();
    },
    allows,
    acceptAll: () => byCode('accept-all', all(true)),
    declineAll: () => byCode('decline-all', all(false)),
    save: (choices) => byCode('save', choices),
    withdraw: () => byCode('withdraw', all(false)),
    openSettings: () => openSettings(),
    onChange: subscribe,
    whenAllowed(category, run) {
      let waiting = true;
      const unsubscribe = subscribe(() => {
        if (!waiting || !allows(category)) return;
        waiting = false;
        run();
      });
      return () => {
        waiting = false;
        unsubscribe();
      };
    },
    receipt() {
      const given = consent();
      return (
        given && {
          consentId: given.id,
          decidedAt: given.at,
          validUntil: new Date(validUntil(given, settings)).toISOString(),
          policyVersion: given.policyVersion,
          choices: given.choices,
          controller: settings.controller || window.location.hostname,
        }
      );
    },
    stop() {
      running.delete(window);
      document.removeEventListener('click', onClick);
      stopWatch();
      for (const part of [gate, tabs, ui, button, recorder]) part.stop();
    },
  };

  const onClick = (event: Event) => {
    const opener = event.target instanceof window.Element && event.target.closest('[data-consent-settings]');
    if (!opener) return;
    event.preventDefault();
    openSettings(opener);
  };

  running.set(window, api);
  document.addEventListener('click', onClick);
  gate.update();
  const stopWatch = watch(document, (element) => {
    gate.visit(element);
    if (element.matches('[data-consent-browser-links],[data-consent-cookies]'))
      withUi((mounted) => mounted.fill(element));
  });
  if (refusedBySignal && !consent()) byCode('decline-all', all(false), 'signal').catch(() => {});
  else afterwards();
  return api;
}
