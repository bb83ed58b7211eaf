// What the banner says, in the one form that is both rendered and handed on as proof.
import type { Notice } from '../../core/event.ts';
import { bannerMessages } from '../../locales/en.ts';
import { joinList } from '../../locales/join-list.ts';
import type { BannerMessages } from '../../locales/messages.ts';
import type { Model } from '../host/model.ts';

const PURPOSES: Readonly<Record<string, keyof BannerMessages>> = {
  analytics: 'purposeAnalytics',
  preferences: 'purposePreferences',
  marketing: 'purposeMarketing',
};

/** The buttons are, in this order: accept, decline, settings. */
export function bannerNotice(model: Model): Notice {
  const text = model.texts.of(bannerMessages);
  const { acrossDevices, autoBlock, categories, googleAnalytics, googleTagManager } = model.context.settings;
  // A tag of Google's that somebody pasted is held too, but nobody knows whether there is one.
  const google = googleAnalytics.length || googleTagManager.length ? 'google' : autoBlock && 'googleIfUsed';
  const purposes = categories.map(({ id, label }) => {
    const key = PURPOSES[id];
    return { id, label: label ?? (key ? text(key) : id), description: '' };
  });
  const list = joinList(
    model.texts.locale,
    purposes.map(({ label }) => label),
    text,
  );
  return {
    title: text('title'),
    body: [
      text('body', { purposes: list }),
      google && text(google),
      text('freedom'),
      acrossDevices && text('acrossDevices'),
    ]
      .filter(Boolean)
      .join(' '),
    buttons: [text('accept'), text('decline'), text('settings')],
    categories: purposes,
  };
}
