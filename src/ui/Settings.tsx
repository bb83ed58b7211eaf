// The second layer, a native modal dialog: Escape and the close button leave everything as it was.
import type { Signal } from '@preact/signals-core';
import { bannerMessages } from '../locales/en.ts';
import { settingsMessages } from '../locales/en-settings.ts';
import { BrowserLinks } from './BrowserLinks.tsx';
import { browserHints } from './browser-hints.ts';
import { Category } from './Category.tsx';
import { Contact } from './Contact.tsx';
import type { Model } from './model.ts';
import { Receipt } from './Receipt.tsx';
import { type SettingsButton, settingsNotice } from './settings-notice.ts';

interface SettingsProps {
  readonly model: Model;
  readonly moved: Signal<Readonly<Record<string, boolean>>>;
  /** Sees to it that what opens can be seen. */
  readonly reveal: () => void;
}

/** Opens the dialog once it is in the page. Its heading takes the focus: never a button that answers. */
function open(dialog: HTMLDialogElement | null, reveal: () => void) {
  if (!dialog || dialog.open) return;
  reveal();
  dialog.showModal();
  dialog.querySelector('h2')?.focus();
}

export function Settings({ model, moved, reveal }: SettingsProps) {
  const text = model.text(settingsMessages);
  const { settings, globalPrivacyControl } = model.context;
  const consent = model.consent.value;
  // What goes to the endpoint is the notice alone, as both ends know it.
  const { kinds, ...notice } = settingsNotice(model);
  const close = () => {
    model.settings.value = false;
  };
  const isOn = (id: string) => moved.value[id] ?? consent?.choices[id] === true;
  const saved = model.text(bannerMessages)('saved');
  const acts: Readonly<Record<SettingsButton, () => void>> = {
    close,
    withdraw: () => model.decide('withdraw', false, 'settings', notice, text('withdrawn')),
    accept: () => model.decide('accept-all', true, 'settings', notice, saved),
    decline: () => model.decide('decline-all', false, 'settings', notice, saved),
    save: () => {
      const choices = Object.fromEntries(settings.categories.map(({ id }) => [id, isOn(id)]));
      model.decide('save', choices, 'settings', notice, saved);
    },
  };
  const buttons = kinds.map((kind, index) => ({ kind, label: notice.buttons[index], act: acts[kind] }));
  const button = (wanted: SettingsButton) => buttons.find(({ kind }) => kind === wanted);
  const answers = buttons.filter(({ kind }) => kind !== 'close' && kind !== 'withdraw');

  return (
    <dialog
      class="dialog"
      part="dialog"
      aria-labelledby="settings-title"
      ref={(dialog) => open(dialog, reveal)}
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
        <button type="button" class="close" part="close" aria-label={button('close')?.label} onClick={close}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" />
          </svg>
        </button>
      </div>
      <div class="content">
        <p part="text">{notice.body}</p>
        {consent && (
          <Receipt consent={consent} model={model} categories={notice.categories} withdraw={button('withdraw')} />
        )}
        {globalPrivacyControl && !Object.values(consent?.choices ?? {}).includes(true) && (
          <p class="note" part="text">
            {text('gpc')}
          </p>
        )}
        {notice.categories.map((category) => (
          <Category
            key={category.id}
            category={category}
            text={text}
            on={category.id === 'necessary' || isOn(category.id)}
            move={
              category.id === 'necessary'
                ? null
                : (on) => {
                    moved.value = { ...moved.value, [category.id]: on };
                  }
            }
          />
        ))}
        <details class="fold">
          <summary>{text('browserTitle')}</summary>
          <BrowserLinks hints={browserHints()} links={settings.browserLinks} text={text} />
        </details>
        <Contact settings={settings} text={text} policy={model.text(bannerMessages)('policy')} />
      </div>
      <div class="buttons">
        {answers.map(({ kind, label, act }) => (
          <button key={kind} type="button" class="answer" part={kind} onClick={act}>
            {label}
          </button>
        ))}
      </div>
    </dialog>
  );
}
