// "Erase my choice", asked once more before it happens. A native dialog within the dialog: Escape and "keep it" close this
// one alone, and the browser gives the focus back to the button.
import type { Delivery } from '../../core/ports.ts';
import { settingsMessages } from '../../locales/en-settings.ts';
import type { Model } from '../host/model.ts';
import type { ReceiptState } from './receipt-state.ts';
import type { SettingsNotice } from './settings-notice.ts';

interface EraseChoiceProps {
  readonly model: Model;
  readonly state: ReceiptState;
  readonly notice: SettingsNotice;
}

export function EraseChoice({ model, state, notice: { kinds: _, ...notice } }: EraseChoiceProps) {
  const text = model.text(settingsMessages);
  const { endpoint } = model.context.settings;
  const asked = (event: Event) =>
    (event.currentTarget as Element).parentNode?.querySelector<HTMLDialogElement>('.confirm') ?? null;
  const close = (event: Event) => (event.currentTarget as Element).closest('dialog')?.close();

  function erase(event: Event): void {
    close(event);
    // Until the endpoint has answered, and where it does not want to hear of it: only what has happened here.
    let said: (typeof SAID)[Delivery] = 'eraseHere';
    const say = () => {
      state.erased.value = said;
      // What the focus comes to when the dialog closes.
      model.status.value = text(said);
    };
    const onDelivery = (delivery: Delivery) => {
      said = SAID[delivery];
      // Whoever has closed the settings since is told no more.
      if (state.erased.value) say();
    };
    model.context.decide('erase', {}, { surface: 'settings', notice, locale: model.locale, onDelivery }).then(
      () => {
        if (model.settings.value) say();
      },
      // Whoever could not erase it has said so in the console; the visitor is not told that it is gone.
      () => {},
    );
  }

  return (
    <>
      <button
        type="button"
        class="tool"
        part="erase"
        aria-haspopup="dialog"
        onClick={(event) => asked(event)?.showModal()}
      >
        {text('erase')}
      </button>
      <dialog
        class="confirm"
        part="confirm"
        role="alertdialog"
        aria-labelledby="erase-title"
        aria-describedby="erase-text"
      >
        <h3 id="erase-title" part="title">
          {text('erase')}
        </h3>
        <p id="erase-text" part="text">
          {text(endpoint ? 'eraseEverywhere' : 'eraseHere')}
        </p>
        <div class="buttons">
          <button type="button" class="plain" part="erase-confirm" onClick={erase}>
            {text('eraseConfirm')}
          </button>
          <button type="button" class="plain" part="erase-cancel" autofocus onClick={close}>
            {text('eraseCancel')}
          </button>
        </div>
      </dialog>
    </>
  );
}

const SAID = { delivered: 'erased', waiting: 'erasePending', refused: 'eraseHere' } as const;
