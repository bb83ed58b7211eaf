// Everything that was observed and found, for other programs. Without the pictures.
import type { AuditResult } from './audit.ts';
import { exitCode, overallVerdict, verdictOf } from './verdict.ts';

export function jsonReport(result: AuditResult, version: string): string {
  const pages = result.pages.map(({ facts: { screenshots: _, links: __, ...facts }, findings }) => ({
    ...facts,
    verdict: verdictOf({ findings }),
    findings,
  }));
  const verdict = result.pages.length ? overallVerdict(result) : 'not-judged';
  const { failures } = result;
  return `${JSON.stringify({ schema: 1, version, verdict, exitCode: exitCode(result), pages, failures }, null, 2)}\n`;
}
