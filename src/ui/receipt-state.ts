// What the visitor has done with their receipt. Forgotten when the settings close.
import { type Signal, signal } from '@preact/signals-core';
import type { SettingsMessages } from '../locales/messages.ts';

export interface ReceiptState {
  readonly copied: Signal<boolean>;
  /** The receipt as a text to copy by hand, where the browser refuses the clipboard. */
  readonly byHand: Signal<string | null>;
  /** What may truly be said of an erasure so far. */
  readonly erased: Signal<keyof SettingsMessages | null>;
  forget(): void;
}

export function createReceiptState(): ReceiptState {
  const copied = signal(false);
  const byHand: ReceiptState['byHand'] = signal(null);
  const erased: ReceiptState['erased'] = signal(null);
  return {
    copied,
    byHand,
    erased,
    forget() {
      copied.value = false;
      byHand.value = null;
      erased.value = null;
    },
  };
}
