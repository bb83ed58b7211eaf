// All options together. Each is declared in a file of `options/`: its type and explanation, its default and its check.
import type { Messages } from '../locales/messages.ts';
import type { AnswerOptions } from './options/answer.ts';
import type { AppearanceOptions } from './options/appearance.ts';
import type { CategoriesOptions, CategoryConfig } from './options/categories.ts';
import type { ControllerOptions } from './options/controller.ts';
import type { FilesOptions } from './options/files.ts';
import type { GoogleOptions } from './options/google.ts';
import type { SettingsOf } from './settings.ts';

export type { LinkConfig } from './options/appearance.ts';
export type { CategoryConfig, CookieConfig, ServiceConfig } from './options/categories.ts';
export type { GoogleTag, RegionDefault, Signal } from './options/google.ts';

/** Options of `startConsentGate`, of the JSON data block and, in kebab-case, of the tag's `data-*` attributes. */
export interface ConsentGateConfig
  extends GoogleOptions,
    ControllerOptions,
    CategoriesOptions,
    AnswerOptions,
    AppearanceOptions,
    FilesOptions {}

/** The options as the parts read them: complete, checked, never changed. */
export interface Settings extends Omit<SettingsOf<ConsentGateConfig>, 'categories' | 'messages'> {
  /** Those that the owner has given. */
  readonly messages: Partial<Messages>;
  readonly categories: readonly CategoryConfig[];
}
