// Checks all options, with one sentence for each fault. No yes counts before the options have passed. The browser remembers that they
// have, and does not load the check again for the same options.
import { shape } from './checks.ts';
import type { ConsentGateConfig, Settings } from './config.ts';
import { askedIds } from './decide.ts';
import { mayBeGoogles } from './google-entry-names.ts';
import { nearest } from './nearest.ts';
import * as answer from './options/answer.ts';
import * as appearance from './options/appearance.ts';
import * as categories from './options/categories.ts';
import * as controller from './options/controller.ts';
import * as files from './options/files.ts';
import * as google from './options/google.ts';
import { readOptions } from './read-options.ts';
import { servicesFault } from './services-option.ts';

/** Each option by itself. */
export const CHECKS = {
  ...google.checks(),
  ...controller.checks(),
  ...categories.checks(),
  ...answer.checks(),
  ...appearance.checks(),
  ...files.checks(),
};
/** No option, but so near to one that whoever writes it on the tag means something by it. */
const SERVICES = 'services';
const checkOptions = shape<ConsentGateConfig>({}, CHECKS);

/**
 * @param others names in it that are not the owner's, as `othersAttributes` found them
 * @returns one sentence a fault, naming its field and what was expected; empty where the options can be used
 */
export function checkConfig(input: unknown, others: readonly string[] = []): readonly string[] {
  const { services } = Object(input) as { readonly services?: unknown };
  const apart = services === undefined ? others : [...others, SERVICES];
  const own = apart.length
    ? Object.fromEntries(Object.entries(Object(input)).filter(([name]) => !apart.includes(name)))
    : input;
  const problems = [...(services === undefined ? [] : [servicesFault(services)]), ...checkOptions(own, '')];
  return problems.length ? problems : contradictions(own as Partial<Settings>);
}

/**
 * What others have written on the tag: site builders, optimizers and frameworks put `data-*` attributes of their own on any script.
 * What is near to an option's name is the owner's, misspelt, and stays a fault.
 * @param input the tag's options as they were written
 * @param block those of the data block, which is the owner's alone
 */
export function othersAttributes(input: Readonly<Record<string, unknown>>, block: object): readonly string[] {
  const names = [...Object.keys(CHECKS), SERVICES];
  return Object.keys(input).filter(
    (name) =>
      // An attribute is a text. What stands for a block that is no JSON is none.
      typeof input[name] === 'string' && !names.includes(name) && !Object.hasOwn(block, name) && !nearest(name, names),
  );
}

/** Faults that only several options together show. */
function contradictions(own: Partial<Settings>): readonly string[] {
  const {
    cookies = [],
    block = {},
    googleAnalytics = [],
    googleTagManager = [],
    googleCategory = google.GATE.googleCategory,
    consentMode,
    regionDefaults = [],
  } = own;
  const optionalIds = readOptions(own, categories.GATE).categories.flatMap(askedIds);
  const known = ['necessary', ...optionalIds];
  const problems: string[] = [];
  const expectCategory = (path: string, category: string, among: readonly string[]) => {
    if (!among.includes(category)) problems.push(`${path}: expected one of ${among.join(', ')}, got "${category}"`);
  };
  // The consent cookie holds one answer a category within 1,024 bytes.
  if (new Set(known).size !== known.length || known.length < 2 || known.length > 13) {
    problems.push('categories: expected 1 to 12 different ones with their services; "necessary" is always there');
  }
  for (const [index, { name, category }] of cookies.entries()) {
    // EDPB Cookie Banner Taskforce, practice I: what is not essential must not be called essential.
    expectCategory(`cookies[${index}].category`, category, mayBeGoogles(name) ? optionalIds : known);
  }
  for (const category of Object.keys(block)) expectCategory(`block.${category}`, category, optionalIds);
  if (googleAnalytics.length + googleTagManager.length && !optionalIds.includes(googleCategory)) {
    problems.push(
      `googleCategory: expected one of ${optionalIds.join(', ')}, because Google Analytics waits for it; got "${googleCategory}"`,
    );
  }
  if (regionDefaults.length && consentMode !== 'advanced') {
    problems.push(
      'regionDefaults: expected consentMode "advanced"; in basic mode nothing of Google runs before an answer',
    );
  }
  return problems;
}
