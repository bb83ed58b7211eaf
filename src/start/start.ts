// The composition root: options -> state -> reactions -> UI. Whatever changes the consent (a click, another tab, the API, the
// browser's signal, the passing of time) sets the one state; everything else here reacts to that.

import { CustomEvent } from '../core/built-ins.ts';
import type { Action, Choices, Consent } from '../core/consent.ts';
import type { ConsentGate } from '../core/consent-gate.ts';
import { isBasic } from '../core/consent-mode.ts';
import { isAllowed } from '../core/decide.ts';
import { GATE_DEFAULTS, type GateSettings } from '../core/defaults.ts';
import type { LoadPart, Shown } from '../core/ports.ts';
import { readOptions } from '../core/read-options.ts';
import { createGate } from '../gate/gate.ts';
import { createApi } from './api.ts';
import { createParts } from './parts.ts';
import { createState } from './state.ts';

/** Dispatched on `document` at each change, with the consent in `detail`. */
const CHANGE = 'consent-gate:change';

export interface Start {
  readonly window: Window & typeof globalThis;
  /** The options, unchecked. */
  readonly input: unknown;
  /** The pasted tag; absent where code starts the gate. */
  readonly tag?: Partial<HTMLScriptElement>;
  /** Loads what the gate does not carry itself. */
  readonly load: LoadPart;
}

/** Starts the gate. The caller ensures that there is one in a window. */
export function start(given: Start): ConsentGate {
  const { window, input } = given;
  const document: Document & { readonly prerendering?: boolean } = window.document;

  const settings: GateSettings = readOptions<GateSettings>(input, GATE_DEFAULTS);
  const state = createState(window, settings, input);
  const { consent } = state;
  const allows = (category: string) => isAllowed(category, consent());

  const subscribe = (listener: (consent: Consent | null) => void) => {
    // One event for everybody: a listener that throws is reported by the browser and stops nobody.
    const tell = () => listener(consent());
    document.addEventListener(CHANGE, tell);
    tell();
    return () => document.removeEventListener(CHANGE, tell);
  };

  const { part, use, stop } = createParts(
    given.load,
    () => ({ ...context, put: gate.put }),
    () => {
      // Without it nothing is known to be in order, and no answer can be kept: nobody is asked, and no answer counts.
      state.checked = false;
      react();
    },
  );
  const openSettings = (opener?: Element) => use('ui', (ui) => ui.openSettings(opener));

  // --- the one write

  async function decide(action: Action, choices: Choices | boolean, given?: Shown | 'signal'): Promise<void> {
    const { record } = await part('recorder');
    state.checked = true;
    // Kept before anything runs.
    const recorded = Object.assign(state, record(state.chosen, action, choices, given));
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
    look(newer?: boolean) {
      if (state.follow(newer)) react();
    },
    use,
  };
  const gate = createGate(context);
  function react(action?: Action): void {
    const now = consent();
    state.told = now;
    gate.update(action);
    document.dispatchEvent(new CustomEvent(CHANGE, { detail: now }));
    // It loads what is allowed of Google's, too: in advanced mode before any answer.
    if (now || !isBasic(settings)) use('button');
    if (document.prerendering) {
      // What is decided when the page is shown is news.
      document.addEventListener('prerenderingchange', () => {
        state.follow();
        react();
      });
    } else if (!state.checked && state.chosen) {
      // Somebody decided, but under other options, or where nothing could remember which.
      use('recorder', () => {
        state.checked = true;
        // Everybody is told, as of any other change.
        react();
      });
    } else if (!now) {
      use('ui', async (ui) => {
        await ui.showBanner();
        // What keeps an answer is here before the visitor has read the question.
        use('recorder');
      });
    }
  }

  const api = createApi(context, () => {
    gate.stop();
    stop();
  });
  react();
  return api;
}
