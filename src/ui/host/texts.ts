// The texts of one language, as the UI shows them.
import type { Settings } from '../../core/config.ts';
import { interpolate } from '../../locales/interpolate.ts';
import type { Language } from '../../locales/language.ts';
import type { Messages } from '../../locales/messages.ts';

/** A text by its key, with what it names put in. */
export type Text<Key extends keyof Messages> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

export interface Texts {
  /** BCP 47. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Who asks: the owner's name, or the host where there is none. */
  readonly controller: string;
  /** Gives the owner's text, else this language's, else the English one given. An empty text does not count. */
  of<Key extends keyof Messages>(english: Readonly<Record<Key, string>>): Text<Key>;
}

const RIGHT_TO_LEFT = /^(ar|he)$/;
/** Hebrew, Arabic and the scripts beside them. */
export const isRightToLeft = (text: string) => /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text);

export function createTexts(settings: Settings, { locale, messages }: Language): Texts {
  const controller = settings.controller || location.hostname;
  const direction = RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
  // A name that is written the other way must not turn the words beside it around (Unicode FSI and PDI).
  const same = isRightToLeft(controller) === (direction === 'rtl');
  const named = same ? controller : `\u2068${controller}\u2069`;
  return {
    locale,
    direction,
    controller,
    of: (english) => (key, values) => {
      const own: unknown = settings.messages[key];
      // An owner's text of a wrong type is named in the console, and the built-in one is shown.
      const given = typeof own === 'string' && own.trim() ? own : messages[key];
      return interpolate(given || english[key], { controller: named, ...values });
    },
  };
}
