import type { SettingsMessages } from '../locales/messages.ts';
import type { Text } from './model.ts';
import type { SettingsNotice } from './settings-notice.ts';
interface CategoryProps {
    readonly category: SettingsNotice['categories'][number];
    readonly text: Text<keyof SettingsMessages>;
    readonly on: boolean;
    /** `null` where the visitor has no say: the necessary category. */
    readonly move: ((on: boolean) => void) | null;
}
export declare function Category({ category, text, on, move }: CategoryProps): import("preact").JSX.Element;
export {};
