// The composition root: options -> state -> reactions -> UI. Whatever changes the consent (a click, another tab, the API, the
// browser's signal, the passing of time) sets the one state; everything else here reacts to that.
import { wasChecked } from './browser/checked-options.ts';
import { noteFor } from './browser/debug-notes.ts';
import { globalPrivacyControl } from './browser/privacy-signals.ts';
import { readConsent } from './browser/stored-consent.ts';
import { watchTabs } from './browser/tab-sync.ts';
import { isUnfinished } from './browser/unfinished.ts';
import type { Settings } from './core/config.ts';
import type { Action, Choices, Consent } from './core/consent.ts';
import type { ConsentGate } from './core/consent-gate.ts';
import { currentConsent, isAllowed } from './core/decide.ts';
import { GATE_DEFAULTS, type GateSettings } from './core/defaults.ts';
import type { LoadPart, PartContext, Parts, PreloadPart, Shown } from './core/ports.ts';
import { readOptions } from './core/read-options.ts';
import { createGate } from './gate/gate.ts';
import { watch } from './gate/watch.ts';

/** Dispatched on `document` at each change, with the consent in `detail`. */
const CHANGE = 'consent-gate:change';

/**
 * Starts the gate. Who calls it sees to it that there is one in a window.
 * @param input the options, unchecked
 * @param load loads what the gate does not carry itself
 * @param preload fetches and checks what the UI imports by itself
 */
export function start(
  input: unknown,
  window: Window & typeof globalThis,
  load: LoadPart,
  preload?: PreloadPart,
): ConsentGate {
  const { document } = window;

  const settings: GateSettings = readOptions<GateSettings>(input, GATE_DEFAULTS);
  /** The options make sense. Until that is known the gate stays shut, and what is stored stays stored. */
  let checked = wasChecked(window, input);

  /** What the visitor chose last, whether it still counts or not. */
  let chosen = readConsent(window, settings.cookie.name);
  /** The browser refused to store it: it lives here alone. */
  let unstored = false;

  /** Nobody sees the page yet, and perhaps nobody ever will: it is decided when it is shown. */
  const prerendering = () => (document as { prerendering?: boolean }).prerendering;
  const consent = () => (checked && !prerendering() ? currentConsent(chosen, settings, Date.now()) : null);
  const allows = (category: string) => isAllowed(category, consent());
  const signalled = settings.globalPrivacyControl === 'respect' && globalPrivacyControl(window);

  const onChange = (listener: (consent: Consent | null) => void) => {
    // One event for everybody: a listener that throws is reported by the browser and stops nobody.
    const tell = () => listener(consent());
    document.addEventListener(CHANGE, tell);
    tell();
    return () => document.removeEventListener(CHANGE, tell);
  };

  // --- what is loaded when it is due

  const loading: { -readonly [Name in keyof Parts]?: Promise<Parts[Name]> } = {};
  /** Loads a part once. A failure is said once: whoever asks again in this page gets the same answer. */
  function part<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
    loading[name] ??= load(name, settings)
      .then(({ mount, defaults }) =>
        mount(
          {
            ...context,
            settings: readOptions(input, { ...GATE_DEFAULTS, ...defaults } as Settings),
          } satisfies PartContext,
          input,
        ),
      )
      .catch((error) => {
        if (name === 'recorder') {
          // Without it nothing is known to be in order, and no answer can be kept: nobody is asked, and no answer counts.
          checked = false;
          loading.ui?.then((ui) => ui.stop());
          loading.ui = loading.button = loading.recorder as Promise<never>;
          react();
        }
        // A part may fail that the visitor's yes does not depend on.
        window.console.error(`consent-gate: ${consent() ? '' : 'nothing analytical runs: '}${error}`);
        throw error;
      }) as never;
    return loading[name] as Promise<Parts[Name]>;
  }
  const use = <Name extends keyof Parts>(name: Name, then?: (part: Parts[Name]) => void) =>
    void part(name).then(then, () => {});
  const openSettings = (opener?: Element) => use('ui', (ui) => ui.openSettings(opener));

  // --- the one write

  async function decide(action: Action, choices: Choices | boolean, shown?: Shown | 'signal'): Promise<void> {
    const { record } = await part('recorder');
    checked = true;
    // Kept before anything runs.
    const recorded = record(chosen, consent()?.choices, action, choices, shown);
    unstored = !recorded.stored;
    chosen = recorded.consent;
    // Paint, then release.
    await recorded.shown;
    react(action === 'erase');
  }

  // --- the reactions, in this order: the gate opens or shuts, everybody is told, the UI shows what is due

  const note = noteFor(window);
  const gate = createGate(window, settings, consent, allows, look, note, (frame, category) =>
    use('ui', (ui) => ui.holdFrame(frame, category)),
  );
  /**
   * Another tab or frame may have decided.
   * @param newer an older choice is no news, nor that there is none: for some milliseconds after a choice was written WebKit still
   * reads what was there before it
   */
  function look(newer?: boolean): void {
    const found = readConsent(window, settings.cookie.name);
    const at = currentConsent(found, settings, Date.now())?.at;
    if (unstored || !(newer ? (at as string) > (told as string) : at !== told)) return;
    chosen = found;
    react();
  }
  /** When the choice was made that was told last. */
  let told: string | undefined;
  function react(erased = false): void {
    const now = consent();
    told = now?.at;
    const refused = !gate.update();
    document.dispatchEvent(new CustomEvent(CHANGE, { detail: now }));
    // What is decided when the page is shown is news.
    if (prerendering()) told = '';
    else if (now) {
      if (settings.settingsButton) use('button');
      if ((refused && loading.recorder) || note || isUnfinished(window, refused))
        use('recorder', ({ sweep }) => sweep());
    }
    // Somebody decided, but under other options, or where nothing could remember which.
    else if (!checked && chosen)
      use('recorder', () => {
        checked = true;
        // Everybody is told, as of any other change.
        react();
      });
    else if (signalled) {
      // What was erased is not recorded anew in the same breath: the next page asks the browser again.
      if (!erased) decide('decline-all', false, 'signal').catch(() => {});
    } else {
      use('ui', async (ui) => {
        await ui.showBanner();
        // What keeps an answer is here before the visitor has read the question.
        use('recorder');
      });
    }
  }
  const stopped = new AbortController();
  watchTabs(window, look, stopped.signal);

  document.addEventListener(
    'click',
    (event) => {
      // The target may be the document, which has no `closest`.
      const opener = (event.target as Partial<Element> | null)?.closest?.('[data-consent-settings]');
      if (!opener) return;
      event.preventDefault();
      openSettings(opener);
    },
    { signal: stopped.signal },
  );

  const api: ConsentGate = {
    get consent() {
      return consent();
    },
    allows,
    acceptAll: () => decide('accept-all', true),
    declineAll: () => decide('decline-all', false),
    save: (choices) => decide('save', choices),
    withdraw: () => decide('withdraw', false),
    erase: () => decide('erase', false),
    openSettings: () => openSettings(),
    onChange,
    whenAllowed(category, run) {
      let waiting = true;
      return onChange(() => {
        if (!waiting || !allows(category)) return;
        waiting = false;
        run();
      });
    },
    receipt: () =>
      consent() && { ...(consent() as Consent), controller: settings.controller || window.location.hostname },
    stop() {
      stopWatch();
      gate.stop();
      stopped.abort();
      for (const name in loading) use(name as keyof Parts, (loaded) => loaded.stop());
    },
  };
  const context = {
    window,
    globalPrivacyControl: signalled,
    consent,
    subscribe: onChange,
    decide,
    openSettings,
    preload,
  };
  react();
  const stopWatch = watch(document, (element) => {
    gate.visit(element);
    if (element.matches('[data-consent-browser-links],[data-consent-cookies]')) use('ui', (ui) => ui.fill(element));
  });
  return api;
}
