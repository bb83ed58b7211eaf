// What the visitor chose and when, the id that proves it, and the way back.
import type { Consent } from '../core/consent.ts';
import { isAllowed } from '../core/decide.ts';
import type { NoticeCategory } from '../core/event.ts';
import { settingsMessages } from '../locales/en-settings.ts';
import { joinList } from '../locales/join-list.ts';
import { formatDate } from './formats.ts';
import type { Model } from './model.ts';

interface ReceiptProps {
  readonly model: Model;
  readonly consent: Consent;
  readonly categories: readonly NoticeCategory[];
  /** Absent where nothing was accepted. */
  readonly withdraw: { readonly label: string | undefined; readonly act: () => void } | undefined;
}

export function Receipt({ model, consent, categories, withdraw }: ReceiptProps) {
  const text = model.text(settingsMessages);
  const answers = categories
    .filter(({ id }) => id !== 'necessary')
    .map(({ id, label }) => `${label}: ${text(isAllowed(id, consent) ? 'on' : 'off')}`);
  return (
    <div class="receipt">
      <p part="text">
        <strong>{text('choice', { date: formatDate(model, consent.at) })}</strong>
        <br />
        {joinList(model.locale, answers, 'unit')}
        <br />
        <small>
          {text('choiceId')} <code>{consent.id}</code>
        </small>
      </p>
      {withdraw && (
        <button type="button" class="plain" part="withdraw" onClick={withdraw.act}>
          {withdraw.label}
        </button>
      )}
    </div>
  );
}
