// What the model says, as signals: a component that reads one of them is drawn again when it changes.
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Consent } from '../../core/consent.ts';
import { settingsMessages } from '../../locales/en-settings.ts';
import type { SettingsMessages } from '../../locales/messages.ts';
import type { Model } from '../host/model.ts';
import type { Text, Texts } from '../host/texts.ts';
import { type SettingsNotice, settingsNotice } from './settings-notice.ts';

export interface View {
  /** For what does not change, and for what a visitor does. */
  readonly model: Model;
  readonly consent: ReadonlySignal<Consent | null>;
  readonly texts: ReadonlySignal<Texts>;
  readonly text: ReadonlySignal<Text<keyof SettingsMessages>>;
  readonly notice: ReadonlySignal<SettingsNotice>;
  /** Dates are written out. Not at once: the first formatter of a page takes the browser longer than the whole dialog. */
  readonly dated: Signal<boolean>;
  /** Takes over what the model says now. */
  follow(): void;
}

export function createView(model: Model): View {
  const { settings } = model.context;
  const consent = signal(model.consent);
  const texts = signal(model.texts);
  return {
    model,
    consent,
    texts,
    text: computed(() => texts.value.of(settingsMessages)),
    notice: computed(() => settingsNotice(settings, texts.value, consent.value)),
    dated: signal(false),
    follow: () =>
      batch(() => {
        consent.value = model.consent;
        texts.value = model.texts;
      }),
  };
}
