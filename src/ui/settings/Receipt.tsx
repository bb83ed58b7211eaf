// What the visitor chose, when and until when, the id that proves it, and the way back.
import { useComputed, useSignal } from '@preact/signals';
import type { Consent } from '../../core/consent.ts';
import { isAllowed, validUntil } from '../../core/decide.ts';
import type { DialogModel } from './dialog-model.ts';
import { EraseChoice } from './EraseChoice.tsx';
import { formatDate, formatDay } from './formats.ts';
import { copyText, downloadText, receiptText } from './receipt-file.ts';
import { buttonLabel } from './settings-notice.ts';

interface ReceiptProps {
  readonly dialog: DialogModel;
  readonly consent: Consent;
}

export function Receipt({ dialog, consent }: ReceiptProps) {
  const { view } = dialog;
  const { settings } = view.model.context;
  const text = view.text.value;
  const { controller, locale } = view.texts.value;
  const notice = view.notice.value;
  const withdraw = buttonLabel(notice, 'withdraw');
  const plain = !view.dated.value;
  const copied = useSignal(false);
  const said = useComputed(() => copied.value && view.text.value('receiptCopied'));
  /** The receipt as a text to copy by hand, where the browser refuses the clipboard. */
  const byHand = useSignal<string | null>(null);
  const receipt = () => receiptText(settings, controller, consent);
  const copy = async () => {
    const written = receipt();
    copied.value = await copyText(written);
    byHand.value = copied.value ? null : written;
  };
  return (
    <div class="receipt">
      <div class="given">
        <p part="text">
          <strong>{text('choice', { date: formatDate(locale, consent.at, plain) })}</strong>
        </p>
        {/* Not a sentence: what stands between the parts of one differs from language to language, in Turkish by a space alone. */}
        <ul part="text">
          {notice.categories
            .filter(({ id }) => id !== 'necessary')
            .map(({ id, label }) => (
              <li key={id}>
                <bdi>{label}</bdi>: {text(isAllowed(id, consent) ? 'on' : 'off')}
              </li>
            ))}
        </ul>
        <p part="text">
          {text('choiceUntil', { date: formatDay(locale, validUntil(consent, settings), plain) })}
          <small>
            {text('choiceVersion')} <code dir="ltr">{consent.policyVersion}</code>
            <br />
            {text('choiceId')} <code dir="ltr">{consent.id}</code>
          </small>
        </p>
      </div>
      {withdraw && (
        <button type="button" class="plain" part="withdraw" onClick={dialog.withdraw}>
          {withdraw}
        </button>
      )}
      <div class="tools">
        <button type="button" class="tool" part="copy" onClick={copy}>
          {text('copyReceipt')}
        </button>
        <button
          type="button"
          class="tool"
          part="download"
          onClick={() => downloadText('consent-receipt.json', receipt())}
        >
          {text('downloadReceipt')}
        </button>
        <EraseChoice dialog={dialog} />
      </div>
      {/* A live region speaks of changes only, so it has to be there first. */}
      <p class="said" role="status">
        {said}
      </p>
      {byHand.value !== null && (
        <textarea
          class="by-hand"
          aria-label={text('copyReceipt')}
          dir="ltr"
          readOnly
          rows={7}
          spellcheck={false}
          value={byHand.value}
          ref={selectAll}
        />
      )}
    </div>
  );
}

/** Ready for the visitor's own "copy". One function, so it is called when the text comes and not at each drawing. */
function selectAll(area: HTMLTextAreaElement | null): void {
  area?.focus();
  area?.select();
}
