// `consent.js`: one file with a site's options, languages and look inside, and the way back from it to the site.
import type { ConsentGateConfig } from '../core/config.ts';
import { ADOPTED } from '../locales/adopted.ts';
import { bannerMessages } from '../locales/en.ts';
import { settingsMessages } from '../locales/en-settings.ts';
import { negotiateLocale } from '../locales/negotiate-locale.ts';
import { SETTINGS_BUTTON_LABELS } from '../locales/settings-button-labels.ts';
import { SIGNAL_FOLLOWED } from '../locales/signal-followed.ts';
import type { SiteData, SiteLanguage } from '../one-file/site-data.ts';
import { withoutServices } from '../services/without-services.ts';
import { type Dist, integrityOf, readText } from './dist.ts';
import type { Lines } from './lines.ts';
import { writtenLook } from './look.ts';
import { lookCss } from './look-css.ts';
import { LANGUAGES, pageOptions, readSite, type Site, SiteProblems, servicesOf } from './site.ts';
import { tagElement } from './tag.ts';

export const ONE_FILE = 'consent.js';

/** For whoever opens the file again: no page needs it. */
interface ForOpening {
  readonly look?: unknown;
  readonly base?: string;
  /** What they ask and store stands in the options already. */
  readonly services?: readonly string[];
  /** As they were chosen, where others are inside. */
  readonly chosen?: readonly string[];
  /** There are no other files to be found anywhere, but in a folder there would be. */
  readonly assets?: unknown;
}

/** Where the build has left room for it. */
const ROOM = '__SITE_DATA__';
/** What the line with it begins with. */
const DATA = '{"consentGate":';

/** English where nothing was chosen: each language is some 1,500 bytes of every page. */
export function languagesInside({ languages, options: { locale } }: Site): readonly string[] {
  const chosen = typeof locale === 'string' && locale ? [negotiateLocale([locale], LANGUAGES)] : languages;
  if (chosen.length === 0) return ['en'];
  // The UI takes it for granted that English is there first.
  return chosen.includes('en') ? ['en', ...chosen.filter((code) => code !== 'en')] : chosen;
}

export async function makeOneFile(site: Site, dist: Dist): Promise<string> {
  const inside = languagesInside(site);
  const languages = await Promise.all(inside.map((code) => languageOf(code, dist)));
  const [first, ...others] = languages;
  if (!first) throw new Error('a file needs a language');
  const look = writtenLook(site.look);
  const { assets, ...options } = pageOptions(site);
  const data: SiteData & ForOpening = {
    consentGate: dist.version,
    options: options as SiteData['options'],
    languages: [first, ...others],
    css: lookCss(site.look, site.options),
    ...(look && { look }),
    ...(site.base !== '/' && { base: site.base }),
    ...(site.services.length > 0 && { services: site.services }),
    ...(site.languages.join() !== inside.join() && { chosen: site.languages }),
    ...(assets !== undefined && { assets }),
  };
  const template = await readText(dist, 'one-file.js');
  if (!template.includes(ROOM)) throw new Error('one-file.js: expected room for the data of a site');
  const code = template.replace(ROOM, () => asciiJson(data));
  return `${await aboutLine(dist.version, code)}\n${code}`;
}

/** The hash is of what follows, so that a file that somebody has changed is known. */
async function aboutLine(version: string, code: string): Promise<string> {
  const hash = await integrityOf(new TextEncoder().encode(code));
  return `/* consent-gate ${version}, made for one site: open it in the configurator to change it. ${hash} */`;
}

/** Made by this, and not changed since. */
export async function isMadeHere(text: string): Promise<boolean> {
  const [first, ...rest] = text.split('\n');
  const version = madeBy(text);
  return version !== undefined && first === (await aboutLine(version, rest.join('\n')));
}

/** The version that such a file says of itself. */
export const madeBy = (text: string): string | undefined => /^\/\* consent-gate (\d\S*), made /.exec(text)?.[1];

/** The line for such a file. It says whose it is: a file of this name may be anybody's. */
export async function oneFileLines(text: string, { base }: Site, version: string): Promise<Lines> {
  const integrity = await integrityOf(new TextEncoder().encode(text));
  return { elements: [tagElement([['data-consent-gate', version]], { src: base + ONE_FILE, integrity })] };
}

/**
 * The site that such a file was made for.
 * @throws {SiteProblems} where it is none
 */
export function openOneFile(text: string): Site {
  const line = text.split('\n').find((each) => each.startsWith(DATA));
  if (line === undefined)
    throw new SiteProblems(['expected a file that consent-gate made: there are no options in it']);
  const { options: whole, languages: inside, services = [], look = {}, base = '/', assets, chosen } = JSON.parse(line);
  const own = withoutServices(whole as ConsentGateConfig, ...servicesOf({ services }));
  const options = { ...own, ...(services.length > 0 && { services }), ...(assets !== undefined && { assets }) };
  const languages = chosen ?? (inside as SiteLanguage[]).map(({ locale }) => locale);
  return readSite({ options, languages, look, base });
}

async function languageOf(locale: string, dist: Dist): Promise<SiteLanguage> {
  if (locale !== 'en') return { locale, messages: await dist.messages(locale) };
  const settingsButton = SETTINGS_BUTTON_LABELS.en ?? '';
  const others = { ...SIGNAL_FOLLOWED, ...ADOPTED, settingsButton };
  return { locale, messages: { ...bannerMessages, ...settingsMessages, ...others } };
}

/**
 * A page may be in any encoding, and a box of code puts the file into a page: `</script>` and `<!--` would end or confuse it.
 */
function asciiJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<\x7f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
