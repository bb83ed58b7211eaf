// The composition root: options -> state -> reactions -> UI. Whatever changes the consent (a click, another tab, the API, the
// browser's signal, the passing of time) sets the one state; everything else here reacts to that.

import { CustomEvent } from '../core/built-ins.ts';
import type { Settings } from '../core/config.ts';
import type { Action, Choices, Consent } from '../core/consent.ts';
import type { ConsentGate } from '../core/consent-gate.ts';
import { currentConsent, isAllowed, newerConsent } from '../core/decide.ts';
import { GATE_DEFAULTS, type GateSettings } from '../core/defaults.ts';
import type { LoadPart, PartContext, Parts, PreloadPart, Shown } from '../core/ports.ts';
import { readOptions } from '../core/read-options.ts';
import { createGate } from '../gate/gate.ts';
import { wasChecked } from '../page/checked-options.ts';
import { readConsent } from '../page/stored-consent.ts';

/** Dispatched on `document` at each change, with the consent in `detail`. */
const CHANGE = 'consent-gate:change';

export interface Start {
  readonly window: Window & typeof globalThis;
  /** The options, unchecked. */
  readonly input: unknown;
  /** Loads what the gate does not carry itself. */
  readonly load: LoadPart;
  /** Fetches and checks what the UI imports by itself. */
  readonly preload?: PreloadPart;
}

/** Starts the gate. The caller ensures that there is one in a window. */
export function start(given: Start): ConsentGate {
  const { window, input, load } = given;
  const document: Document & { readonly prerendering?: boolean } = window.document;

  const settings: GateSettings = readOptions<GateSettings>(input, GATE_DEFAULTS);
  /** The options make sense. Until that is known the gate stays shut, and what is stored stays stored. */
  let checked = wasChecked(window, input);

  const read = () => readConsent(window, settings.cookie.name);
  /** What the visitor chose last, whether it still counts or not. */
  let chosen = read();
  /** The browser refused to store it: it lives here alone. */
  let unstored = false;

  /** A prerendered page may never be shown, so it decides nothing until it is. */
  const prerendering = () => document.prerendering;
  const consent = () => (checked && !prerendering() ? currentConsent(chosen, settings, Date.now()) : null);
  const allows = (category: string) => isAllowed(category, consent());

  const subscribe = (listener: (consent: Consent | null) => void) => {
    // One event for everybody: a listener that throws is reported by the browser and stops nobody.
    const tell = () => listener(consent());
    document.addEventListener(CHANGE, tell);
    tell();
    return () => document.removeEventListener(CHANGE, tell);
  };

  // --- what is loaded when it is due

  let stopAttending: (() => void) | undefined;
  const loading: { -readonly [Name in keyof Parts]?: Promise<Parts[Name]> } = {};
  /** Loads a part once. A failure is said once: whoever asks again in this page gets the same answer. */
  function part<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
    loading[name] ??= load(name, settings)
      .then(({ mount, defaults, attend }) => {
        const own: PartContext = {
          ...context,
          settings: readOptions(input, { ...GATE_DEFAULTS, ...defaults } as Settings),
        };
        stopAttending ??= attend?.(own);
        return mount(own);
      })
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
    const recorded = record(chosen, action, choices, shown);
    unstored = !recorded.stored;
    chosen = recorded.consent;
    // Paint, then release.
    await recorded.shown;
    react(action);
  }

  // --- the reactions, in this order: the gate opens or shuts, everybody is told, the UI shows what is due

  /** What the gate and the parts are given. */
  const context = {
    ...given,
    settings,
    consent,
    allows,
    subscribe,
    decide,
    openSettings,
    waiting: [],
    look,
    use,
  };
  const gate = createGate(context);
  /**
   * Another tab or frame may have decided.
   * @param newer an older choice is no news, nor that there is none: for some milliseconds after a choice was written WebKit still
   * reads what was there before it
   */
  function look(newer?: boolean): void {
    const stored = read();
    const found = currentConsent(stored, settings, Date.now());
    if (unstored || (newerConsent(told, found) === told && (newer || found?.at === told?.at))) return;
    chosen = stored;
    react();
  }
  /** The consent that was told last. */
  let told: Consent | null = null;
  function react(action?: Action): void {
    const now = consent();
    told = now;
    gate.update(action);
    document.dispatchEvent(new CustomEvent(CHANGE, { detail: now }));
    if (prerendering()) {
      // What is decided when the page is shown is news.
      document.addEventListener('prerenderingchange', () => {
        chosen = read();
        react();
      });
    } else if (now) use('button');
    // Somebody decided, but under other options, or where nothing could remember which.
    else if (!checked && chosen)
      use('recorder', () => {
        checked = true;
        // Everybody is told, as of any other change.
        react();
      });
    else
      use('ui', async (ui) => {
        await ui.showBanner();
        // What keeps an answer is here before the visitor has read the question.
        use('recorder');
      });
  }

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
    onChange: subscribe,
    whenAllowed(category, run) {
      let waiting = true;
      return subscribe(() => {
        if (!waiting || !allows(category)) return;
        waiting = false;
        run();
      });
    },
    receipt: () =>
      consent() && {
        controller: Object(input).controller || window.location.hostname,
        ...(consent() as Consent),
      },
    stop() {
      gate.stop();
      stopAttending?.();
      for (const name of Object.keys(loading)) use(name as keyof Parts, (loaded) => loaded.stop());
    },
  };
  react();
  return api;
}
