// What the visitor chose, when and until when, the id that proves it, and the way back.
import type { Consent } from '../../core/consent.ts';
import { isAllowed, validUntil } from '../../core/decide.ts';
import { settingsMessages } from '../../locales/en-settings.ts';
import type { Model } from '../host/model.ts';
import { EraseChoice } from './EraseChoice.tsx';
import { formatDate, formatDay } from './formats.ts';
import { copyText, downloadText, receiptText } from './receipt-file.ts';
import type { ReceiptState } from './receipt-state.ts';
import type { SettingsNotice } from './settings-notice.ts';

interface ReceiptProps {
  readonly model: Model;
  readonly state: ReceiptState;
  readonly consent: Consent;
  readonly notice: SettingsNotice;
  /** Absent where nothing was accepted. */
  readonly withdraw: { readonly label: string | undefined; readonly act: () => void } | undefined;
}

export function Receipt({ model, state, consent, notice, withdraw }: ReceiptProps) {
  const text = model.text(settingsMessages);
  const { settings } = model.context;
  const plain = !state.dated.value;
  const receipt = () => receiptText(model, consent);
  const copy = async () => {
    const written = receipt();
    const copied = await copyText(written);
    state.copied.value = copied;
    state.byHand.value = copied ? null : written;
  };
  return (
    <div class="receipt">
      <div class="given">
        <p part="text">
          <strong>{text('choice', { date: formatDate(model, consent.at, plain) })}</strong>
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
          {text('choiceUntil', { date: formatDay(model, validUntil(consent, settings), plain) })}
          <small>
            {text('choiceVersion')} <code dir="ltr">{consent.policyVersion}</code>
            <br />
            {text('choiceId')} <code dir="ltr">{consent.id}</code>
          </small>
        </p>
      </div>
      {withdraw && (
        <button type="button" class="plain" part="withdraw" onClick={withdraw.act}>
          {withdraw.label}
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
        <EraseChoice model={model} state={state} notice={notice} />
      </div>
      {/* A live region speaks of changes only: it has to be there first. */}
      <p class="said" role="status">
        {state.copied.value && text('receiptCopied')}
      </p>
      {state.byHand.value !== null && (
        <textarea
          class="by-hand"
          aria-label={text('copyReceipt')}
          dir="ltr"
          readOnly
          rows={7}
          spellcheck={false}
          value={state.byHand.value}
          ref={selectAll}
        />
      )}
    </div>
  );
}

/** Ready for the visitor's own "copy". A function of its own: called when the element comes, not at each rendering. */
function selectAll(area: HTMLTextAreaElement | null): void {
  area?.focus();
  area?.select();
}
