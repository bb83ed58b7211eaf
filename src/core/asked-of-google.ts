// Whether an address was asked of Google while it was not allowed.
import type { Settings } from './config.ts';
import type { Consent } from './consent.ts';
import { isAllowed } from './decide.ts';
import { categoryOfUse, googleUse } from './google-hosts.ts';

/** Something of Google's that was asked for while its category was not allowed. */
export interface Asked {
  readonly url: string;
  readonly category: string;
  /** As the owner would say it. */
  readonly when: 'before a choice' | 'after a no';
}

/**
 * @param consent what was in force then
 * @param tag name of the element that asked
 * @returns `undefined` where it was allowed, or is nobody's whom visitors are asked about
 */
export function askedOfGoogle(
  url: string,
  consent: Consent | null,
  settings: Pick<Settings, 'categories' | 'googleCategory'>,
  tag?: string,
): Asked | undefined {
  const use = URL.canParse(url) && googleUse(new URL(url), tag);
  const category = use && categoryOfUse(use, settings);
  if (!category || isAllowed(category, consent)) return undefined;
  return { url, category, when: consent ? 'after a no' : 'before a choice' };
}

/** @param short without the query */
export const said = ({ url, when }: Asked, short = false): string =>
  `${short ? url.replace(/\?.*/, '') : url} was asked for ${when}`;

/** A tag as its owner would write it, to be copied. */
export function marked(tag: string, category: string, url: string): string {
  const held = `data-consent="${category}"`;
  if (tag === 'script') return `<script type="text/plain" ${held} src="${url}"></script>`;
  return `<${tag} ${held} data-${tag === 'link' ? 'href' : 'src'}="${url}">`;
}

/** An address as the browser asks for it; one that is none stays as it was written. */
export const absolute = (address: string, { baseURI }: { readonly baseURI: string }): string =>
  URL.canParse(address, baseURI) ? new URL(address, baseURI).href : address;
