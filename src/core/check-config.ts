// Checks all options, with one sentence for each fault. No yes counts before the options have passed. The browser remembers that they
// have, and does not load the check again for the same options.
import { shape } from './checks.ts';
import type { ConsentGateConfig, Settings } from './config.ts';
import { askedIds } from './decide.ts';
import { mayBeGoogles } from './google-entry-names.ts';
import * as answer from './options/answer.ts';
import * as appearance from './options/appearance.ts';
import * as categories from './options/categories.ts';
import * as controller from './options/controller.ts';
import * as files from './options/files.ts';
import * as google from './options/google.ts';

/** Each option by itself. */
const checkOptions = shape<ConsentGateConfig>(
  {},
  {
    ...google.checks(),
    ...controller.checks(),
    ...categories.checks(),
    ...answer.checks(),
    ...appearance.checks(),
    ...files.checks(),
  },
);

/** @returns one sentence a fault, naming its field and what was expected; empty where the options can be used */
export function checkConfig(input: unknown): readonly string[] {
  const problems = checkOptions(input, '');
  return problems.length ? problems : contradictions(input as Partial<Settings>);
}

/** Faults that only several options together show. */
function contradictions({
  categories: asked = categories.GATE.categories,
  cookies = [],
  block = {},
  googleAnalytics = [],
  googleTagManager = [],
  googleCategory = google.GATE.googleCategory,
  consentMode,
  regionDefaults = [],
}: Partial<Settings>): readonly string[] {
  const optionalIds = askedIds(asked);
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
