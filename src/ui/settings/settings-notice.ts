// What the settings say, in the one form that is both rendered and handed on as proof.
import type { CategoryConfig, Settings } from '../../core/config.ts';
import type { Consent } from '../../core/consent.ts';
import { isAllowed } from '../../core/decide.ts';
import type { Notice, NoticeCategory } from '../../core/event.ts';
import { bannerMessages } from '../../locales/en.ts';
import { settingsMessages } from '../../locales/en-settings.ts';
import type { SettingsMessages } from '../../locales/messages.ts';
import type { Text, Texts } from '../host/texts.ts';
import { cookieRows } from './cookie-rows.ts';
import { formatPeriod } from './formats.ts';

const TEXTS: Readonly<Record<string, readonly [keyof SettingsMessages, keyof SettingsMessages]>> = {
  necessary: ['necessary', 'necessaryText'],
  analytics: ['analytics', 'analyticsText'],
  preferences: ['preferences', 'preferencesText'],
  marketing: ['marketing', 'marketingText'],
};

/** What the settings' buttons do, in the order in which they are shown. */
export type SettingsButton =
  | 'close'
  | 'withdraw'
  | 'copy'
  | 'download'
  | 'page'
  | 'erase'
  | 'accept'
  | 'decline'
  | 'save';

export interface SettingsNotice extends Notice {
  readonly kinds: readonly SettingsButton[];
  readonly categories: readonly (NoticeCategory & { readonly cookies: NonNullable<NoticeCategory['cookies']> })[];
}

const LABELS = {
  close: 'close',
  withdraw: 'withdraw',
  copy: 'copyReceipt',
  download: 'downloadReceipt',
  page: 'receiptPage',
  erase: 'erase',
  save: 'save',
  accept: 'acceptAll',
  decline: 'declineAll',
} as const satisfies Record<SettingsButton, keyof SettingsMessages>;

export function settingsNotice(settings: Settings, texts: Texts, consent: Consent | null): SettingsNotice {
  const text = texts.of(settingsMessages);
  const accepted = settings.categories.some(({ id }) => isAllowed(id, consent));
  const kinds: SettingsButton[] = [
    'close',
    ...(accepted ? (['withdraw'] as const) : []),
    ...(consent ? (['copy', 'download', 'page', 'erase'] as const) : []),
    'accept',
    'decline',
    'save',
  ];
  const days = formatPeriod(settings, texts);
  const { autoBlock, googleAnalytics, googleTagManager } = settings;
  // As in the banner: whether a tag of Google's is only held, if there is one, nobody knows.
  const ifUsed = autoBlock ? texts.of(bannerMessages)('googleIfUsed') : '';
  const receiver = googleAnalytics.length || googleTagManager.length ? text('analyticsGoogle') : ifUsed;
  const rows = cookieRows(settings, text, days);
  return {
    title: text('settingsTitle'),
    body: `${text('settingsBody', { days })} ${settings.acrossDevices ? texts.of(bannerMessages)('acrossDevices') : ''}`.trim(),
    kinds,
    buttons: kinds.map((kind) => text(LABELS[kind])),
    // A service stands behind its category, under the name that its answer has.
    // What can be switched comes first.
    categories: [...settings.categories, { id: 'necessary' }]
      .flatMap((category: CategoryConfig) => [category, ...(category.services ?? [])])
      .map((described) => ({
        ...categoryTexts(text, described, described.id === settings.googleCategory ? receiver : ''),
        cookies: rows.filter((row) => row.category === described.id).map(({ category: _, ...row }) => row),
      })),
  };
}

/** The label of a button; nothing where the settings do not show it. */
export const buttonLabel = ({ buttons, kinds }: SettingsNotice, kind: SettingsButton): string | undefined =>
  buttons[kinds.indexOf(kind)];

/**
 * Label and description of a category: the owner's, or the built-in ones.
 * @param receiver who else learns of a visit, said behind the built-in description
 */
export function categoryTexts(
  text: Text<keyof SettingsMessages>,
  { id, label, description }: { readonly id: string; readonly label?: string; readonly description?: string },
  receiver = '',
): NoticeCategory {
  const [labelKey, descriptionKey] = TEXTS[id] ?? [];
  return {
    id,
    label: label ?? (labelKey ? text(labelKey) : id),
    description: description ?? (descriptionKey ? `${text(descriptionKey)} ${receiver}`.trim() : ''),
  };
}
