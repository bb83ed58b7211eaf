// The second layer, a native modal dialog: Escape and the close button leave everything as it was.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { bannerMessages } from '../../locales/en.ts';
import { BrowserLinks } from './BrowserLinks.tsx';
import { browserHints } from './browser-hints.ts';
import { Category } from './Category.tsx';
import { Contact } from './Contact.tsx';
import { categoryOf } from './category-of.ts';
import type { DialogModel } from './dialog-model.ts';
import { Fold } from './Fold.tsx';
import { Receipt } from './Receipt.tsx';
import { buttonLabel } from './settings-notice.ts';

interface SettingsProps {
  readonly dialog: DialogModel;
  /** Ensures that what opens can be seen. */
  readonly reveal: () => void;
}

/** What the focus was on is gone. One function, so it is called when the element comes and not at each drawing. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

export function Settings({ dialog, reveal }: SettingsProps) {
  const { erased, switches, view } = dialog;
  const { settings, globalPrivacyControl } = view.model.context;
  const element = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const text = view.text.value;
  const consent = view.consent.value;
  const notice = view.notice.value;
  const withdraw = buttonLabel(notice, 'withdraw');
  const categoryIdOf = (id: string) => categoryOf(settings.categories, id).id;

  // The heading takes the focus, never a button that answers. In a task of its own: to make the dialog and to lay it out are two
  // long things, and a closed one is not laid out.
  useLayoutEffect(() => {
    const timer = setTimeout(() => {
      reveal();
      element.current?.showModal();
      heading.current?.focus();
      dialog.opened();
    });
    return () => clearTimeout(timer);
  }, [dialog, reveal]);

  return (
    <dialog
      ref={element}
      class="dialog"
      part="dialog"
      aria-labelledby="settings-title"
      onCancel={(event) => {
        event.preventDefault();
        dialog.close();
      }}
      onClose={dialog.close}
    >
      <div class="head">
        <h2 ref={heading} id="settings-title" part="title" tabIndex={-1}>
          {notice.title}
        </h2>
        <button
          type="button"
          class="close"
          part="close"
          aria-label={buttonLabel(notice, 'close')}
          onClick={dialog.close}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" />
          </svg>
        </button>
      </div>
      <div class="content">
        <p part="text">{notice.body}</p>
        {erased.value && (
          <p key={erased.value} class="note" part="text" role="status" tabIndex={-1} ref={takeFocus}>
            {text(erased.value)}
          </p>
        )}
        {globalPrivacyControl && !Object.values(consent?.choices ?? {}).includes(true) && (
          <p class="note" part="text">
            {text('gpc')}
          </p>
        )}
        {notice.categories
          .filter(({ id }) => categoryIdOf(id) === id)
          .map((category) => (
            <Category
              key={category.id}
              view={view}
              category={category}
              services={notice.categories.filter(({ id }) => id !== category.id && categoryIdOf(id) === category.id)}
              switches={category.id === 'necessary' ? null : switches}
            />
          ))}
        {withdraw && (
          <button type="button" class="plain" part="withdraw" onClick={dialog.withdraw}>
            {withdraw}
          </button>
        )}
        {consent && (
          <Fold class="fold" title={text('proof')}>
            {() => <Receipt dialog={dialog} consent={consent} />}
          </Fold>
        )}
        <Fold class="fold" title={text('browserTitle')}>
          {() => <BrowserLinks hints={browserHints()} links={settings.browserLinks} text={text} />}
        </Fold>
        <Contact settings={settings} text={text} policy={view.texts.value.of(bannerMessages)('policy')} />
      </div>
      <div class="buttons">
        {(['accept', 'decline', 'save'] as const).map((kind) => (
          <button key={kind} type="button" class="answer" part={kind} onClick={dialog[kind]}>
            {buttonLabel(notice, kind)}
          </button>
        ))}
      </div>
    </dialog>
  );
}
