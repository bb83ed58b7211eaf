// What the visitor has done with their receipt. Forgotten when the settings close.
import { type Signal, signal } from '@preact/signals-core';
import type { SettingsMessages } from '../../locales/messages.ts';

export interface ReceiptState {
  readonly copied: Signal<boolean>;
  /** The receipt as a text to copy by hand, where the browser refuses the clipboard. */
  readonly byHand: Signal<string | null>;
  /** What may truly be said of an erasure so far. */
  readonly erased: Signal<keyof SettingsMessages | null>;
  /** Its dates are written out. Not at once: the first formatter of a page takes the browser longer than the whole dialog. */
  readonly dated: Signal<boolean>;
  /** The receipt is about to be painted; its dates follow. */
  paint(): void;
  forget(): void;
}

export function createReceiptState(): ReceiptState {
  const copied = signal(false);
  const byHand: ReceiptState['byHand'] = signal(null);
  const erased: ReceiptState['erased'] = signal(null);
  const dated = signal(false);
  return {
    dated,
    paint() {
      if (dated.peek()) return;
      // A frame begins with this; the timer's turn comes when it is painted.
      requestAnimationFrame(() =>
        setTimeout(() => {
          dated.value = true;
        }),
      );
    },
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
