// What the UI knows: a plain box of five fields. The gate decides; the box only shows what it says.
import type { Action, Choices, Consent, Surface } from '../../core/consent.ts';
import type { Notice } from '../../core/event.ts';
import type { UiContext } from '../../core/ports.ts';
import type { Language } from '../../locales/language.ts';
import { createTexts, type Texts } from './texts.ts';

export interface State {
  readonly consent: Consent | null;
  /** In the language shown. */
  readonly texts: Texts;
  /** The banner is wanted. It shows while there is no consent. */
  readonly banner: boolean;
  /** The settings dialog is open. */
  readonly settings: boolean;
  /** What the live region says. */
  readonly status: string;
}

export interface Answer {
  readonly action: Action;
  /** One answer for every category, or one each. */
  readonly choices: boolean | Choices;
  readonly surface: Surface;
  readonly notice: Notice;
  /** What the live region says once the answer is kept. */
  readonly said: string;
}

export interface Model extends State {
  readonly context: UiContext;
  /** The banner shows. */
  isAsking(): boolean;
  /** Changes fields together, and tells all who follow before it returns. */
  set(changes: Partial<State>): void;
  /**
   * Calls at once and after each change, in the order of the subscriptions. What draws the page subscribes first, so the others
   * find it drawn.
   * @returns a stop
   */
  subscribe(listener: () => void): () => void;
  /** Hands an answer to the gate, and says to the visitor that it is kept. */
  decide(answer: Answer): void;
  stop(): void;
}

export function createModel(context: UiContext, language: Language): Model {
  let listeners: readonly (() => void)[] = [];
  const model: Model = {
    context,
    consent: null,
    texts: createTexts(context.settings, language),
    banner: false,
    settings: false,
    status: '',
    isAsking: () => model.banner && !model.consent,
    set(changes) {
      Object.assign(model, changes);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners = [...listeners, listener];
      listener();
      return () => {
        listeners = listeners.filter((other) => other !== listener);
      };
    },
    decide({ action, choices, surface, notice, said }) {
      const onKept = () => model.set({ banner: false, settings: false });
      context.decide(action, choices, { surface, notice, locale: model.texts.locale, onKept }).then(
        () => model.set({ status: said }),
        // The console says why the answer could not be kept. The visitor is not told that it was.
        () => {},
      );
    },
    stop: () => stop(),
  };
  const stop = context.subscribe((consent) => model.set({ consent }));
  return model;
}
