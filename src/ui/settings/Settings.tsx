// The second layer, a native modal dialog: Escape and the close button leave everything as it was.
import type { Signal } from '@preact/signals-core';
import { askedIds } from '../../core/decide.ts';
import { bannerMessages } from '../../locales/en.ts';
import { settingsMessages } from '../../locales/en-settings.ts';
import type { Model } from '../host/model.ts';
import { BrowserLinks } from './BrowserLinks.tsx';
import { browserHints } from './browser-hints.ts';
import { Category } from './Category.tsx';
import { Contact } from './Contact.tsx';
import { Fold } from './Fold.tsx';
import { Receipt } from './Receipt.tsx';
import type { ReceiptState } from './receipt-state.ts';
import { type SettingsButton, settingsNotice } from './settings-notice.ts';

interface SettingsProps {
  readonly model: Model;
  readonly moved: Signal<Readonly<Record<string, boolean>>>;
  /** Sees to it that what opens can be seen. */
  readonly reveal: () => void;
  readonly receipt: ReceiptState;
}

/**
 * Opens the dialog once it is in the page. Its heading takes the focus: never a button that answers. In a task of its own: to
 * make the dialog and to lay it out are two long things, and closed it is laid out by nobody.
 * @param receipt nothing before a choice; one of another tab's may come while the dialog is open
 */
function open(dialog: HTMLDialogElement | null, reveal: () => void, receipt: ReceiptState | null) {
  if (!dialog) return;
  if (dialog.open) return receipt?.paint();
  setTimeout(() => {
    if (!dialog.isConnected || dialog.open) return;
    reveal();
    dialog.showModal();
    dialog.querySelector('h2')?.focus();
    receipt?.paint();
  });
}

/** What the focus was on is gone. A function of its own: called when the element comes, not at each rendering. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

export function Settings({ model, moved, receipt, reveal }: SettingsProps) {
  const text = model.text(settingsMessages);
  const { settings, globalPrivacyControl } = model.context;
  const consent = model.consent.value;
  // What goes to the endpoint is the notice alone, as both ends know it.
  const shown = settingsNotice(model);
  const { kinds, ...notice } = shown;
  const close = () => {
    model.settings.value = false;
  };
  const wanted = (id: string) => moved.value[id] ?? consent?.choices[id] === true;
  const categoryOf = (id: string) =>
    settings.categories.find((category) => askedIds([category]).includes(id)) ?? { id, services: [] };
  /** No service is on in a category that is off. */
  const isOn = (id: string) => wanted(categoryOf(id).id) && wanted(id);
  const move = (id: string, on: boolean) => {
    const category = categoryOf(id);
    // A category answers for all of its services; a service that is to run takes its category with it.
    const along = id === category.id ? askedIds([category]) : on ? [id, category.id] : [id];
    moved.value = { ...moved.value, ...Object.fromEntries(along.map((each) => [each, on])) };
  };
  const saved = model.text(bannerMessages)('saved');
  const label = (kind: SettingsButton) => notice.buttons[kinds.indexOf(kind)];
  const withdraw = () => model.decide('withdraw', false, 'settings', notice, text('withdrawn'));
  const answers = {
    accept: () => model.decide('accept-all', true, 'settings', notice, saved),
    decline: () => model.decide('decline-all', false, 'settings', notice, saved),
    save: () => {
      const choices = Object.fromEntries(askedIds(settings.categories).map((id) => [id, isOn(id)]));
      model.decide('save', choices, 'settings', notice, saved);
    },
  };

  return (
    <dialog
      class="dialog"
      part="dialog"
      aria-labelledby="settings-title"
      ref={(dialog) => open(dialog, reveal, consent && receipt)}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={close}
    >
      <div class="head">
        <h2 id="settings-title" part="title" tabIndex={-1}>
          {notice.title}
        </h2>
        <button type="button" class="close" part="close" aria-label={label('close')} onClick={close}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" />
          </svg>
        </button>
      </div>
      <div class="content">
        <p part="text">{notice.body}</p>
        {receipt.erased.value && (
          <p class="note" part="text" role="status" tabIndex={-1} ref={takeFocus}>
            {text(receipt.erased.value)}
          </p>
        )}
        {consent && (
          <Receipt
            model={model}
            state={receipt}
            consent={consent}
            notice={shown}
            withdraw={kinds.includes('withdraw') ? { label: label('withdraw'), act: withdraw } : undefined}
          />
        )}
        {globalPrivacyControl && !Object.values(consent?.choices ?? {}).includes(true) && (
          <p class="note" part="text">
            {text('gpc')}
          </p>
        )}
        {notice.categories
          .filter(({ id }) => categoryOf(id).id === id)
          .map((category) => (
            <Category
              key={category.id}
              model={model}
              text={text}
              category={category}
              services={notice.categories.filter(({ id }) => id !== category.id && categoryOf(id).id === category.id)}
              isOn={isOn}
              move={category.id === 'necessary' ? null : move}
            />
          ))}
        <Fold class="fold" title={text('browserTitle')}>
          {() => <BrowserLinks hints={browserHints()} links={settings.browserLinks} text={text} />}
        </Fold>
        <Contact settings={settings} text={text} policy={model.text(bannerMessages)('policy')} />
      </div>
      <div class="buttons">
        {(['accept', 'decline', 'save'] as const).map((kind) => (
          <button key={kind} type="button" class="answer" part={kind} onClick={answers[kind]}>
            {label(kind)}
          </button>
        ))}
      </div>
    </dialog>
  );
}
