// One opening of the settings: what the visitor has done in it so far, and what they can do. It is forgotten when they close.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Delivery } from '../../core/ports.ts';
import { bannerMessages } from '../../locales/en.ts';
import type { SettingsMessages } from '../../locales/messages.ts';
import type { Answer } from '../host/model.ts';
import { createSwitches, type Switches } from './switches.ts';
import type { View } from './view.ts';

export interface DialogModel {
  readonly view: View;
  readonly switches: Switches;
  /** What may truly be said of an erasure so far. */
  readonly erased: ReadonlySignal<keyof SettingsMessages | null>;
  /** The dialog is in front of the visitor. */
  opened(): void;
  close(): void;
  accept(): void;
  decline(): void;
  save(): void;
  withdraw(): void;
  erase(): void;
  stop(): void;
}

const SAID = { delivered: 'erased', waiting: 'erasePending', refused: 'eraseHere' } as const satisfies Record<
  Delivery,
  keyof SettingsMessages
>;

export function createDialogModel(view: View): DialogModel {
  const { model, consent, dated } = view;
  const { context } = model;
  const switches = createSwitches(context.settings.categories, consent);
  const isOpen = signal(false);
  const erased = signal<keyof SettingsMessages | null>(null);

  /** What was shown, as both ends know it. */
  const notice = () => {
    const { kinds: _, ...shown } = view.notice.value;
    return shown;
  };
  const answer = (action: Answer['action'], choices: Answer['choices'], said: string) =>
    model.decide({ action, choices, surface: 'settings', notice: notice(), said });
  const saved = () => view.texts.value.of(bannerMessages)('saved');

  // A receipt has its dates written out once it is painted.
  const stopDating = effect(() => {
    if (!isOpen.value || !consent.value || dated.peek()) return;
    // A frame begins with this; the timer's turn comes when it is painted.
    requestAnimationFrame(() =>
      setTimeout(() => {
        dated.value = true;
      }),
    );
  });

  return {
    view,
    switches,
    erased,
    opened() {
      isOpen.value = true;
    },
    close: () => model.set({ settings: false }),
    accept: () => answer('accept-all', true, saved()),
    decline: () => answer('decline-all', false, saved()),
    save: () => answer('save', switches.choices(), saved()),
    withdraw: () => answer('withdraw', false, view.text.value('withdrawn')),
    erase() {
      // Until the endpoint has answered, and where it refuses: only what has happened here.
      let said: keyof SettingsMessages = 'eraseHere';
      const say = () => {
        // A visitor who has closed the settings since is told no more.
        if (!isOpen.value) return;
        erased.value = said;
        // The focus comes to it when the dialog closes.
        model.set({ status: view.text.value(said) });
      };
      const onDelivery = (delivery: Delivery) => {
        said = SAID[delivery];
        if (erased.value) say();
      };
      const { locale } = view.texts.value;
      context.decide('erase', {}, { surface: 'settings', notice: notice(), locale, onDelivery }).then(
        say,
        // The console says why it could not be erased. The visitor is not told that it was.
        () => {},
      );
    },
    stop() {
      isOpen.value = false;
      stopDating();
    },
  };
}
