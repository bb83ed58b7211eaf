// What has to be known of the page that the tag is written into.
import { type Check, quote, shape, text } from '../core/checks.ts';

export interface TagPlace {
  /**
   * The address of the folder that holds the files of the gate.
   * @default `/consent-gate/<version>/`
   */
  readonly base?: string;
  /** The nonce of this answer's content security policy. */
  readonly nonce?: string;
  /**
   * The gate's code in the page itself: one request fewer on a first visit, 5 kB more (compressed) in every page.
   * @default false
   */
  readonly inline?: boolean;
  /**
   * A line that asks for the banner early. Whoever has answered needs none: leave it out where the request has the cookie.
   * @default true
   */
  readonly preload?: boolean;
  /** The page's language, as in `<html lang>`: its texts are asked for early too. */
  readonly lang?: string;
}

const flag: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? [] : [`${path}: expected true or false, got ${quote(value)}`];

/** Without a query, for the names of the files are put behind it. */
export const folderAddress: Check<string> = text(
  /^(https?:\/\/[^\s/?#]|\.{0,2}\/)[^\s?#]*$/,
  'the address of a folder such as "/consent-gate/" or "https://cdn.example.com/consent-gate/"',
);

export const checkPlace = shape<TagPlace>(
  {},
  {
    base: folderAddress,
    nonce: text(/\S/, 'a text'),
    inline: flag,
    preload: flag,
    lang: text(/^.{0,35}$/, 'a language tag'),
  },
);

/** With its last slash. */
export const folderOf = (base: string): string => base.replace(/[^/]$/, '$&/');
