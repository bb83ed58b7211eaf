// A language as the UI is handed it.
import type { UiContext } from '../core/ports.ts';
import type { Messages } from './messages.ts';

export interface Language {
  /** BCP 47. */
  readonly locale: string;
  /** What is missing or empty is shown in English. */
  readonly messages: Partial<Messages>;
}

/** Its texts come with the parts that show them. */
export const ENGLISH: Language = { locale: 'en', messages: {} };

/**
 * The best of the wanted languages that there is.
 * @param wanted BCP 47 tags, best first
 * @returns rejects where the file is missing or was changed
 */
export type LoadLanguage = (wanted: readonly string[], context: UiContext) => Promise<Language>;
