import type { Messages } from '../locales/messages.js';
import type { AnswerOptions } from './options/answer.js';
import type { AppearanceOptions } from './options/appearance.js';
import type { CategoriesOptions, CategoryConfig } from './options/categories.js';
import type { ControllerOptions } from './options/controller.js';
import type { FilesOptions } from './options/files.js';
import type { GoogleOptions } from './options/google.js';
import type { SettingsOf } from './settings.js';
export type { LinkConfig } from './options/appearance.js';
export type { CategoryConfig, CookieConfig, ServiceConfig } from './options/categories.js';
export type { GoogleTag, RegionDefault, Signal } from './options/google.js';
/** Options of `startConsentGate`, of the JSON data block and, in kebab-case, of the tag's `data-*` attributes. */
export interface ConsentGateConfig extends GoogleOptions, ControllerOptions, CategoriesOptions, AnswerOptions, AppearanceOptions, FilesOptions {
}
/** The options as the parts read them: complete, checked, never changed. */
export interface Settings extends Omit<SettingsOf<ConsentGateConfig>, 'categories' | 'messages'> {
    /** Those that the owner has given. */
    readonly messages: Partial<Messages>;
    readonly categories: readonly CategoryConfig[];
}
