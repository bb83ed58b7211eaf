// What the visitor chose, when and until when, and the id that proves it.
import { useSignal } from '@preact/signals';
import type { Consent } from '../../core/consent.ts';
import { isAllowed, validUntil } from '../../core/decide.ts';
import type { DialogModel } from './dialog-model.ts';
import { EraseChoice } from './EraseChoice.tsx';
import { formatDate, formatDay } from './formats.ts';
import { copyText, downloadText, receiptText } from './receipt-file.ts';
import { receiptPage } from './receipt-page.ts';

interface ReceiptProps {
  readonly dialog: DialogModel;
  readonly consent: Consent;
}

export function Receipt({ dialog, consent }: ReceiptProps) {
  const { view } = dialog;
  const { settings } = view.model.context;
  const text = view.text.value;
  const { controller, direction, locale } = view.texts.value;
  const notice = view.notice.value;
  const plain = !view.dated.value;
  const copied = useSignal(false);
  /** The receipt as a text to copy by hand, where the browser refuses the clipboard. */
  const byHand = useSignal<string | null>(null);
  // Elements whose text changes have it for a key, so that they are made anew: a translator may have put nodes of its own into them.
  const given = text('choice', { date: formatDate(locale, consent.at, plain) });
  const until = text('choiceUntil', { date: formatDay(locale, validUntil(consent, settings), plain) });
  const receipt = () => receiptText(settings, controller, consent);
  const copy = async () => {
    const written = receipt();
    copied.value = await copyText(written);
    byHand.value = copied.value ? null : written;
  };
  return (
    <div class="receipt">
      <p part="text">
        <strong key={given}>{given}</strong>
      </p>
      {/* Not a sentence: what stands between the parts of one differs from language to language, in Turkish by a space alone. */}
      <ul part="text">
        {notice.categories
          .filter(({ id }) => id !== 'necessary')
          .map(({ id, label }) => ({ id, label, state: text(isAllowed(id, consent) ? 'on' : 'off') }))
          .map(({ id, label, state }) => (
            <li key={`${id} ${state}`}>
              <bdi>{label}</bdi>: {state}
            </li>
          ))}
      </ul>
      <p key={until} part="text">
        {until}
        <small>
          {text('choiceVersion')} <code dir="ltr">{consent.policyVersion}</code>
          <br />
          {text('choiceId')}{' '}
          <code key={consent.id} dir="ltr">
            {consent.id}
          </code>
        </small>
      </p>
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
        <button
          type="button"
          class="tool"
          part="page"
          onClick={({ currentTarget }) =>
            downloadText(
              'consent-receipt.html',
              receiptPage(currentTarget.closest('.content'), locale, direction),
              'text/html',
            )
          }
        >
          {text('receiptPage')}
        </button>
        <EraseChoice dialog={dialog} />
      </div>
      {/* A live region speaks of changes only, so it has to be there first. */}
      <p class="said" role="status">
        {copied.value && <span>{text('receiptCopied')}</span>}
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
