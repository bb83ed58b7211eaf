// JUnit's XML, which every CI server shows: one suite a page, one case a rule. Errors fail; what was not judged is
// skipped; warnings and notes are output.
import type { AuditedPage, AuditResult } from './audit.ts';
import { escapeText } from './escape-text.ts';
import type { Failure } from './facts.ts';
import { RULES, type RuleId } from './findings.ts';
import { isPage, UNJUDGED } from './verdict.ts';

export function junitReport({ pages, failures }: AuditResult): string {
  const suites = [...pages.map(suiteOf), ...failures.map(unopenedSuite)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="consent-gate audit">\n${suites.join('\n')}\n</testsuites>\n`;
}

function suiteOf({ facts: { url }, findings }: AuditedPage): string {
  const ids = Object.keys(RULES) as RuleId[];
  const cases = ids.map((id) => {
    const open = `    <testcase classname="${escapeText(url)}" name="${id}"`;
    const found = findings.find(({ rule }) => rule === id);
    if (!found) return `${open}/>`;
    const text = escapeText(found.evidence.join('\n'));
    if (UNJUDGED.has(id)) return `${open}><skipped message="${escapeText(RULES[id].title)} ${text}"/></testcase>`;
    if (found.level !== 'error')
      return `${open}><system-out>${escapeText(RULES[id].title)} ${text}</system-out></testcase>`;
    return `${open}><failure message="${escapeText(RULES[id].title)}">${text}</failure></testcase>`;
  });
  const failed = findings.filter(({ level }) => level === 'error').length;
  const skipped = findings.filter(({ rule }) => UNJUDGED.has(rule)).length;
  return `  <testsuite name="${escapeText(url)}" tests="${ids.length}" failures="${failed}" errors="0" skipped="${skipped}">\n${cases.join('\n')}\n  </testsuite>`;
}

function unopenedSuite(failure: Failure): string {
  const [name, message] = [escapeText(failure.url), escapeText(failure.message)];
  const [errors, result] = isPage(failure) ? [1, 'error'] : [0, 'skipped'];
  return `  <testsuite name="${name}" tests="1" failures="0" errors="${errors}" skipped="${1 - errors}">
    <testcase classname="${name}" name="opens"><${result} message="${message}"/></testcase>
  </testsuite>`;
}
