import type { Settings } from '../core/config.ts';
import type { SettingsMessages } from '../locales/messages.ts';
import type { Text } from './model.ts';
interface ContactProps {
    readonly settings: Settings;
    readonly text: Text<keyof SettingsMessages>;
    /** Label of the link to the privacy policy. */
    readonly policy: string;
}
export declare function Contact({ settings, text, policy }: ContactProps): import("preact").JSX.Element | null;
export {};
