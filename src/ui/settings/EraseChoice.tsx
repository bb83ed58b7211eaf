// "Erase my choice", asked once more before it happens. A native dialog within the dialog: Escape and "keep it" close this
// one alone, and the browser gives the focus back to the button.
import { useRef } from 'preact/hooks';
import type { DialogModel } from './dialog-model.ts';

export function EraseChoice({ dialog }: { readonly dialog: DialogModel }) {
  const question = useRef<HTMLDialogElement>(null);
  const { model, text: texts } = dialog.view;
  const text = texts.value;
  const { endpoint } = model.context.settings;
  const close = () => question.current?.close();
  return (
    <>
      <button
        type="button"
        class="tool"
        part="erase"
        aria-haspopup="dialog"
        onClick={() => question.current?.showModal()}
      >
        {text('erase')}
      </button>
      <dialog
        ref={question}
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
          <button
            type="button"
            class="plain"
            part="erase-confirm"
            onClick={() => {
              close();
              dialog.erase();
            }}
          >
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
