// What an audit comes to, the same in every report and in the exit code.
import type { AuditedPage, AuditResult } from './audit-result.ts';
import type { Failure } from './facts.ts';
import type { Finding } from './findings.ts';

/** `not-judged`: nothing wrong was seen, but something could not be looked at. */
export type Verdict = 'error' | 'not-judged' | 'warning' | 'fine';

/** The rules that say so. */
export const UNJUDGED: ReadonlySet<Finding['rule']> = new Set(['tool-unknown', 'not-judged']);

export function verdictOf({ findings }: Pick<AuditedPage, 'findings'>): Verdict {
  if (findings.some(({ level }) => level === 'error')) return 'error';
  if (findings.some(({ rule }) => UNJUDGED.has(rule))) return 'not-judged';
  return findings.some(({ level }) => level === 'warning') ? 'warning' : 'fine';
}

/** Whether it is a page of this site at all, which a link or a list may lead to or not. */
export const isPage = ({ kind }: Failure) => !['redirect', 'download', 'not-a-page'].includes(kind);

/** Of all pages together. */
export function overallVerdict({ pages, failures }: AuditResult): Verdict {
  const verdicts = pages.map(verdictOf);
  if (failures.some(isPage)) verdicts.push('not-judged');
  return (['error', 'not-judged', 'warning'] as const).find((each) => verdicts.includes(each)) ?? 'fine';
}

/** 1: an error. 2: nothing could be opened. 3: no error, but something was not judged. */
export function exitCode(result: AuditResult): number {
  if (result.pages.length === 0) return 2;
  return { error: 1, 'not-judged': 3, warning: 0, fine: 0 }[overallVerdict(result)];
}
