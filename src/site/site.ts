// What a site's files are made of: its options, its languages, its look, and where the files will be. It lies beside the files as
// `consent-gate.json`, so that it can be opened again.
import { checkConfig } from '../core/check-config.ts';
import { isObject, list, quote, shape, text } from '../core/checks.ts';
import { messageFaults } from '../core/message-faults.ts';
import { SETTINGS_BUTTON_LABELS } from '../locales/settings-button-labels.ts';
import { resolveServices, serviceOf } from '../services/resolve-services.ts';
import type { Service } from '../services/service.ts';
import { withServices } from '../services/with-services.ts';
import { type Look, PLAIN_LOOK, readLook, writtenLook } from './look.ts';
import type { Options } from './options.ts';

export interface Site {
  /** Checked. Of services there is nothing in them: `pageOptions` has it. */
  readonly options: Options;
  /** By their names. No page is told of them. */
  readonly services: readonly string[];
  /** ISO 639-1, the first one where no other is asked for. Empty: all there are. */
  readonly languages: readonly string[];
  readonly look: Look;
  /** The address of the public folder, with a slash at both ends or a host before it: `/`. */
  readonly base: string;
}

export const LANGUAGES: readonly string[] = Object.keys(SETTINGS_BUTTON_LABELS);

/** What the check of an option does not know: fields of the file besides `options`. */
const fields = shape<{ consentGate?: string; languages?: readonly string[]; base?: string }>(
  {},
  {
    consentGate: text(/^\d/, 'a version'),
    languages: list(text(new RegExp(`^(${LANGUAGES.join('|')})$`), `one of ${LANGUAGES.join(', ')}`)),
    base: text(
      /^(https?:\/\/[^\s/"<>]+)?\/(?!\/)([^\s"<>]*\/)?$/,
      'an address that ends in a slash, such as "/" or "/shop/"',
    ),
  },
);

/** Bad input: each field by its name, and what was expected. */
export class SiteProblems extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads what `written` wrote; or options alone, as they stand in a data block.
 * @throws {SiteProblems}
 */
export function readSite(input: unknown): Site {
  if (!isObject(input)) throw new SiteProblems([`expected an object with options, got ${quote(input)}`]);
  // No option has this name.
  if (!('options' in input)) return readSite({ options: input });
  const { options, look: writtenLook = {}, files: _, ...rest } = input;
  const resolved = resolveServices(options);
  const problems = [...fields(rest, ''), ...resolved.problems, ...checkConfig(resolved.options)];
  let look = PLAIN_LOOK;
  try {
    look = readLook(writtenLook);
  } catch (error) {
    problems.push(`look: ${error instanceof Error ? error.message : error}`);
  }
  if (problems.length === 0) problems.push(...messageFaults(resolved.options.messages));
  if (problems.length > 0) throw new SiteProblems(problems);
  const { languages = [], base = '/' } = rest as { languages?: readonly string[]; base?: string };
  const { services = [], ...own } = options as Options & { readonly services?: readonly string[] };
  return { options: own, services: [...new Set(services)], languages: [...new Set(languages)], look, base };
}

export const servicesOf = ({ services }: Pick<Site, 'services'>): readonly Service[] =>
  services.flatMap((name) => serviceOf(name) ?? []);

/** What the pages are told: what the services ask and store stands in it. */
export const pageOptions = (site: Pick<Site, 'options' | 'services'>): Options =>
  withServices(site.options, ...servicesOf(site)) as Options;

/** Without what is as it is when absent. */
export function writtenSite(
  { options, services, languages, look, base }: Site,
  version: string,
): Record<string, unknown> {
  const written = writtenLook(look);
  return {
    consentGate: version,
    options: services.length > 0 ? { ...options, services } : options,
    ...(languages.length > 0 && { languages }),
    ...(written && { look: written }),
    ...(base !== '/' && { base }),
  };
}
