// The built-in English texts by key: what the option `messages` may replace.
import { ADOPTED } from '../../src/locales/adopted.ts';
import { bannerMessages } from '../../src/locales/en.ts';
import { settingsMessages } from '../../src/locales/en-settings.ts';
import { SIGNAL_FOLLOWED } from '../../src/locales/signal-followed.ts';

export const ENGLISH: Readonly<Record<string, string>> = {
  ...bannerMessages,
  ...settingsMessages,
  ...SIGNAL_FOLLOWED,
  ...ADOPTED,
};

/** `settingsButton` has texts of its own in every language, and none in this list. */
export const MESSAGE_KEYS: readonly string[] = [...Object.keys(ENGLISH), 'settingsButton'];
