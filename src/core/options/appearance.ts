// Options about how banner, settings and button look, and what they say.
import type { Messages } from '../../locales/messages.ts';
import { address, type Check, type Checks, flagOr, list, oneOf, record, shape, text, words } from '../checks.ts';
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
   * Texts to show instead of the built-in ones, by their keys, such as `title` and `accept`. A key that there is not is named in the
   * console, with all that there are.
   * @remarks Your own words in place of the built-in ones. {controller} and the like stand for values.
   * @default none
   */
  readonly messages?: Partial<Messages>;
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
   * The name of the look that this page shows, where you compare several (`messages`, `position`, `density`, `theme`): it goes with each
   * event, and the dashboard has the share of each. Lower-case letters, digits and hyphens.
   * @remarks
   * If you compare several looks: the name of this one. Your server, or your page’s code, says which one a page shows. No look has other
   * answers than the others.
   * @default none
   */
  readonly variant?: string;
  /**
   * `light`, `dark`, or `auto`: as the page declares itself (`color-scheme`), else as it is painted.
   * @remarks Light or dark, or as your page is.
   * @default 'auto'
   */
  readonly theme?: 'auto' | 'light' | 'dark';
  /**
   * Show the floating button by which visitors who have answered find the settings again (GDPR Art. 7(3)): at the `start` of the
   * window's lower edge (`true` is the same), at its `end`, or not at all (`false`).
   * @remarks
   * The small floating button by which visitors change their mind. Start and end follow the direction of writing. Without it, put a
   * link on every page.
   * @default true
   */
  readonly settingsButton?: boolean | 'start' | 'end';
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

// It goes with the event, and changes nothing that is shown.
export const RECORDER = { variant: '' } satisfies Defaults<AppearanceOptions>;

export const checks = (): Checks<AppearanceOptions> => ({
  // An unknown language is reported where its texts would be loaded: English is shown instead.
  locale: text(/^.{0,35}$/, 'a language tag such as "en" or "pt-BR"'),
  messages: record(message),
  position: oneOf('bottom', 'bottom-start', 'bottom-end', 'center'),
  density: oneOf('comfortable', 'compact'),
  variant: text(/^[a-z\d][a-z\d-]{0,31}$/, 'lower-case letters, digits and hyphens, such as "short-title"'),
  theme: oneOf('auto', 'light', 'dark'),
  settingsButton: flagOr('start', 'end'),
  browserLinks: list(shape<LinkConfig>({ label: words(), href: address() }, {})),
});

/**
 * A label that looks like nothing would hide its button: `\S` lets zero-width spaces through. What is no text is reported where
 * it would be shown.
 */
const message: Check<string> = (value, path) =>
  typeof value === 'string' ? text(/[\p{L}\p{N}]/u, 'a text with letters')(value, path) : [];
