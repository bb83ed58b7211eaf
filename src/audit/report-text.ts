// The summary for a terminal.
import type { AuditedPage, AuditResult } from './audit.ts';
import { counted } from './counted.ts';
import type { Snapshot } from './facts.ts';
import { type Finding, type Level, RULES, type RuleId } from './findings.ts';
import { type Verdict, verdictOf } from './verdict.ts';

const MARKS: Readonly<Record<Level, string>> = { error: '✗', warning: '!', note: 'i' };
/** Select Graphic Rendition of ECMA-48: red, yellow, blue. */
const COLOURS: Readonly<Record<Level, number>> = { error: 31, warning: 33, note: 34 };
const EVIDENCE_LINES = 5;

/** `colour`: whether the terminal shows it. */
export function textReport({ pages, failures }: AuditResult, colour: boolean): string {
  const paint: Paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const findingLines = ({ rule, level, evidence }: Finding) => [
    `  ${paint(COLOURS[level], `${MARKS[level]} ${level.padEnd(8)}`)}${RULES[rule].title}  ${paint(2, rule)}`,
    ...evidence.slice(0, EVIDENCE_LINES).map((line) => `      ${line}`),
    ...(evidence.length > EVIDENCE_LINES ? [`      and ${evidence.length - EVIDENCE_LINES} more`] : []),
    ...(level === 'error' ? [paint(2, `      → ${RULES[rule].help}`)] : []),
  ];
  const pageLines = ({ facts, findings }: AuditedPage) => [
    paint(1, facts.url),
    `  consent tool: ${facts.tool ?? 'none recognised'}`,
    ...moments(facts),
    ...findings.flatMap(findingLines),
    ...facts.notes.map((note) => `  ${paint(34, 'i note    ')}${note}`),
    ...closing(verdictOf({ findings }), paint),
    '',
  ];
  return [
    ...pages.flatMap(pageLines),
    ...failures.flatMap(({ url, message }) => [paint(1, url), `  ${paint(31, '✗ not opened')}: ${message}`, '']),
    ...(pages.length > 1 ? spread(pages, paint) : []),
    summary({ pages, failures }),
    '',
  ].join('\n');
}

function closing(verdict: Verdict, paint: Paint): string[] {
  if (verdict === 'fine') return [paint(32, '  ✓ nothing to object to')];
  return verdict === 'not-judged' ? [paint(33, '  ? not judged: see the notes')] : [];
}

type Paint = (code: number, text: string) => string;

/** Which faults all pages have, so that they come from what the pages share. */
function spread(pages: readonly AuditedPage[], paint: Paint): string[] {
  const ids = Object.keys(RULES) as RuleId[];
  const rows = ids.flatMap((id) => {
    const { level, title } = RULES[id];
    const on = pages.filter(({ findings }) => findings.some(({ rule }) => rule === id)).length;
    return on > 0 && level !== 'note' ? [{ level, title, on, id }] : [];
  });
  const width = String(pages.length).length;
  const lines = rows.map(({ level, title, on, id }) => {
    const count = `${MARKS[level]} ${String(on).padStart(width)} of ${counted(pages.length, 'page')}`;
    return `  ${paint(COLOURS[level], count)}  ${title}  ${paint(2, id)}`;
  });
  return lines.length > 0 ? [paint(1, 'All pages together'), ...lines, ''] : [];
}

/** One sentence. */
export function summary({ pages, failures }: AuditResult): string {
  const count = (level: Level) => pages.flatMap(({ findings }) => findings).filter((one) => one.level === level).length;
  const parts = [
    `${counted(pages.length, 'page')} audited`,
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
  ];
  const unjudged = pages.filter((page) => verdictOf(page) === 'not-judged').length;
  if (failures.length) parts.push(`${failures.length} not opened`);
  if (unjudged) parts.push(`${unjudged} not judged`);
  return parts.join(', ');
}

export const MOMENTS = [
  ['before', 'before any choice'],
  ['declined', 'after a no'],
  ['accepted', 'after a yes'],
  ['withdrawn', 'after withdrawing'],
] as const;

function moments(facts: AuditedPage['facts']): string[] {
  const width = Math.max(...MOMENTS.map(([, label]) => label.length));
  return MOMENTS.flatMap(([moment, label]) =>
    facts[moment] ? [`  ${`${label}:`.padEnd(width + 2)}${counts(facts[moment])}`] : [],
  );
}

/** What was asked and stored at a moment, in words. */
export const counts = ({ requests, cookies, storage }: Snapshot) =>
  [
    counted(requests.length, 'request'),
    counted(cookies.length, 'cookie'),
    counted(storage.length, 'storage entry', 'storage entries'),
  ].join(', ');
