import type { Notice, NoticeCategory } from '../core/event.ts';
import type { SettingsMessages } from '../locales/messages.ts';
import type { Model, Text } from './model.ts';
/** What the settings' buttons do, in the order in which they are shown. */
export type SettingsButton = 'close' | 'withdraw' | 'accept' | 'decline' | 'save';
export interface SettingsNotice extends Notice {
    readonly kinds: readonly SettingsButton[];
    readonly categories: readonly (NoticeCategory & {
        readonly cookies: NonNullable<NoticeCategory['cookies']>;
    })[];
}
export declare function settingsNotice(model: Model): SettingsNotice;
/** Label and description of a category: the owner's, or the built-in ones. */
export declare function categoryTexts(text: Text<keyof SettingsMessages>, { id, label, description }: {
    readonly id: string;
    readonly label?: string;
    readonly description?: string;
}): NoticeCategory;
