// What the UI knows: the consent as a signal, its texts, and which of its parts are open. The decision itself stays outside.
// The core of @preact/signals. Its bindings to components weigh 1.9 kB (brotli), an eighth of a first visit's budget; one
// effect that renders (start-ui.tsx) does their work here.
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Action, Choices, Consent, Surface } from '../../core/consent.ts';
import type { Notice } from '../../core/event.ts';
import type { UiContext } from '../../core/ports.ts';
import { interpolate } from '../../locales/interpolate.ts';
import type { Language } from '../../locales/language.ts';
import type { Messages } from '../../locales/messages.ts';

/** A text by its key, with what it names put in. */
export type Text<Key extends keyof Messages> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

export interface Model {
  readonly context: UiContext;
  /** The language shown: BCP 47. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Who asks. */
  readonly controller: string;
  readonly consent: Signal<Consent | null>;
  /** The banner is wanted; it shows while there is no consent. */
  readonly banner: Signal<boolean>;
  /** The banner shows. */
  isAsking(): boolean;
  /** The settings dialog is open. */
  readonly settings: Signal<boolean>;
  /** What the live region says. */
  readonly status: Signal<string>;
  /** Texts of the present language over the English ones given, the owner's over both; an empty one does not count. */
  text<Key extends keyof Messages>(english: Readonly<Record<Key, string>>): Text<Key>;
  /** Hands an answer on and says so to the visitor. `choices` for every category alike, or one each. */
  decide(action: Action, choices: boolean | Choices, surface: Surface, notice: Notice, said: string): void;
  stop(): void;
}

const RIGHT_TO_LEFT = /^(ar|he)$/;
/** Hebrew, Arabic and the scripts beside them. */
export const isRightToLeft = (text: string) => /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text);

/** @param language what is shown; it may change */
export function createModel(context: UiContext, language: ReadonlySignal<Language>): Model {
  const { settings } = context;
  const controller = settings.controller || location.hostname;
  const consent = signal<Consent | null>(null);
  const stop = context.subscribe((present) => {
    consent.value = present;
  });
  const model: Model = {
    context,
    get locale() {
      return language.value.locale;
    },
    get direction() {
      return RIGHT_TO_LEFT.test(model.locale) ? 'rtl' : 'ltr';
    },
    controller,
    consent,
    banner: signal(false),
    isAsking: () => model.banner.value && !consent.value,
    settings: signal(false),
    status: signal(''),
    text: (english) => (key, values) => {
      const own: unknown = settings.messages[key];
      // One of a wrong type is named in the console; the built-in one stands in.
      const given = typeof own === 'string' && own.trim() ? own : language.value.messages[key];
      // A name that is written the other way must not turn the words beside it around (Unicode FSI and PDI).
      const same = isRightToLeft(controller) === (model.direction === 'rtl');
      const named = same ? controller : `\u2068${controller}\u2069`;
      return interpolate(given || english[key], { controller: named, ...values });
    },
    decide(action, choices, surface, notice, said) {
      const onKept = () =>
        batch(() => {
          model.banner.value = false;
          model.settings.value = false;
        });
      context.decide(action, choices, { surface, notice, locale: model.locale, onKept }).then(
        () => {
          model.status.value = said;
        },
        // Whoever could not keep the answer has said so in the console; the visitor is not told it was kept.
        () => {},
      );
    },
    stop() {
      stopListening();
      stop();
    },
  };
  // What was said last was said in the other language.
  const stopListening = language.subscribe(() => {
    model.status.value = '';
  });
  return model;
}
