import type { SettingsMessages } from './messages.ts';
export declare const settingsMessages: SettingsMessages;
