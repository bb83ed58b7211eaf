import type { CookieRow } from '../core/event.ts';
import type { SettingsMessages } from '../locales/messages.ts';
import type { Text } from './model.ts';
interface CookieTableProps {
    readonly label: string;
    readonly rows: readonly Omit<CookieRow, 'category'>[];
    readonly text: Text<keyof SettingsMessages>;
}
export declare function CookieTable({ label, rows, text }: CookieTableProps): import("preact").JSX.Element;
export {};
