// Options about how banner, settings and button look, and what they say.
import { address, type Check, type Checks, flag, list, oneOf, record, shape, text, words } from '../checks.ts';
import type { Defaults } from '../settings.ts';

/** A link of the panel "cookie settings of your browser". */
export interface LinkConfig {
  readonly label: string;
  readonly href: string;
}

export interface AppearanceOptions {
  /**
   * Language of the texts: a BCP 47 tag such as `de`.
   * @remarks Empty: the language of the page, then the browser’s. Set it only to have one language everywhere.
   * @default the page's `<html lang>`, then the browser's
   */
  readonly locale?: string;
  /**
   * Texts to show instead of the built-in ones, by their key in `src/locales/messages.ts`.
   * @remarks Your own words in place of the built-in ones. {controller} and the like stand for values.
   * @default none
   */
  readonly messages?: Readonly<Record<string, string>>;
  /**
   * Where the banner stands: `bottom`, `bottom-start`, `bottom-end` or `center`.
   * @remarks Start and end follow the direction of writing.
   * @default 'bottom'
   */
  readonly position?: 'bottom' | 'bottom-start' | 'bottom-end' | 'center';
  /**
   * How close together things stand in the banner and the settings: `comfortable` or `compact`.
   * @remarks How close together things stand.
   * @default 'comfortable'
   */
  readonly density?: 'comfortable' | 'compact';
  /**
   * `light`, `dark`, or `auto`: as the visitor's system.
   * @remarks Light or dark, or as each visitor’s system is set.
   * @default 'auto'
   */
  readonly theme?: 'auto' | 'light' | 'dark';
  /**
   * Show the floating button by which visitors who have answered find the settings again (GDPR Art. 7(3)).
   * @remarks
   * The small floating button by which visitors change their mind. Without it, put a link on every page.
   * @default true
   */
  readonly settingsButton?: boolean;
  /**
   * Links to the cookie settings of browsers: `[{ label, href }]` instead of the built-in list.
   * @remarks In place of the built-in list on your privacy page.
   * @default the built-in list
   */
  readonly browserLinks?: readonly LinkConfig[];
}

export const LOOK = {
  locale: '',
  messages: {},
  position: 'bottom',
  theme: 'auto',
} satisfies Defaults<AppearanceOptions>;

export const BUTTON = { settingsButton: true } satisfies Defaults<AppearanceOptions>;

// Without links of the owner's the built-in list is shown.
export const PARTS = { density: 'comfortable', browserLinks: [] } satisfies Defaults<AppearanceOptions>;

export const checks = (): Checks<AppearanceOptions> => ({
  // An unknown language is reported where its texts would be loaded: English is shown instead.
  locale: text(/^.{0,35}$/, 'a language tag such as "en" or "pt-BR"'),
  messages: record(message),
  position: oneOf('bottom', 'bottom-start', 'bottom-end', 'center'),
  density: oneOf('comfortable', 'compact'),
  theme: oneOf('auto', 'light', 'dark'),
  settingsButton: flag(),
  browserLinks: list(shape<LinkConfig>({ label: words(), href: address() }, {})),
});

/**
 * A label that looks like nothing would hide its button: `\S` lets zero-width spaces through. What is no text is reported where
 * it would be shown.
 */
const message: Check<string> = (value, path) =>
  typeof value === 'string' ? text(/[\p{L}\p{N}]/u, 'a text with letters')(value, path) : [];
