import type { Settings } from '../core/config.ts';
import type { CookieRow } from '../core/event.ts';
import type { SettingsMessages } from '../locales/messages.ts';
import type { Text } from './model.ts';
/**
 * Google's facts: https://support.google.com/analytics/answer/11397207 (`_ga` and `_ga_<container-id>`, 2 years each).
 * They are listed wherever Analytics may run; a row of the owner's of the same name takes their place.
 */
export declare function cookieRows(settings: Settings, text: Text<keyof SettingsMessages>): readonly CookieRow[];
