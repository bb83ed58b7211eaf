// JUnit's XML, which every CI server shows: one suite a page, one case a rule. Errors fail; warnings and notes are output.
import type { AuditedPage, AuditResult } from './audit.ts';
import { escapeText } from './escape-text.ts';
import { RULES, type RuleId } from './findings.ts';

export function junitReport({ pages, failures }: AuditResult): string {
  const suites = [...pages.map(suiteOf), ...failures.map(({ url, message }) => brokenSuite(url, message))];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="consent-gate audit">\n${suites.join('\n')}\n</testsuites>\n`;
}

function suiteOf({ facts: { url }, findings }: AuditedPage): string {
  const ids = Object.keys(RULES) as RuleId[];
  const cases = ids.map((id) => {
    const open = `    <testcase classname="${escapeText(url)}" name="${id}"`;
    const found = findings.find(({ rule }) => rule === id);
    if (!found) return `${open}/>`;
    const text = escapeText(found.evidence.join('\n'));
    if (found.level !== 'error')
      return `${open}><system-out>${escapeText(RULES[id].title)} ${text}</system-out></testcase>`;
    return `${open}><failure message="${escapeText(RULES[id].title)}">${text}</failure></testcase>`;
  });
  const failed = findings.filter(({ level }) => level === 'error').length;
  return `  <testsuite name="${escapeText(url)}" tests="${ids.length}" failures="${failed}" errors="0">\n${cases.join('\n')}\n  </testsuite>`;
}

function brokenSuite(url: string, message: string): string {
  const name = escapeText(url);
  return `  <testsuite name="${name}" tests="1" failures="0" errors="1">
    <testcase classname="${name}" name="opens"><error message="${escapeText(message)}"/></testcase>
  </testsuite>`;
}
