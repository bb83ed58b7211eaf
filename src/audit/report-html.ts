// A report to hand on: one file with its pictures inside, which loads nothing. It has no script, so that any viewer shows it.
import type { CookieRow } from '../core/event.ts';
import type { AuditedPage, AuditResult } from './audit.ts';
import { trackerOfAddress, trackerOfName } from './classify.ts';
import { cookieOptions } from './cookie-rows.ts';
import { escapeText } from './escape-text.ts';
import type { Snapshot } from './facts.ts';
import { type Finding, RULES } from './findings.ts';
import { counts, MOMENTS, summary } from './report-text.ts';
import { overallVerdict, type Verdict, verdictOf } from './verdict.ts';

const STYLES = `
:root { color-scheme: light dark; --ink: light-dark(#17202b, #e8edf3); --page: light-dark(#fff, #12171e); --quiet: light-dark(#4d5967, #a9b4c2);
  --line: light-dark(#d5dbe3, #323c48); --soft: light-dark(#f4f6f9, #1a212a); --error: light-dark(#a5161d, #ff9d98);
  --warning: light-dark(#7a4b00, #f3c169); --note: light-dark(#14538f, #92c5f7); --fine: light-dark(#13632f, #84d79d) }
body { max-width: 62rem; margin: 0 auto; padding: 2rem 1rem 4rem; color: var(--ink); background: var(--page); font: 1rem/1.55 system-ui, sans-serif }
h1 { font-size: 1.75rem; margin: 0 } h2 { font-size: 1.25rem; margin: 0; overflow-wrap: anywhere } h3 { font-size: 1rem; margin: 1.5rem 0 .5rem }
p { margin: .25rem 0 } .quiet, footer { color: var(--quiet) } a { color: var(--note) }
article { margin-top: 2rem; padding: 1.25rem 1.5rem; border: 1px solid var(--line); border-radius: .75rem }
ul.findings { list-style: none; margin: 1rem 0 0; padding: 0; display: grid; gap: .75rem }
.findings > li { padding: .75rem 1rem; border-inline-start: .3rem solid var(--tone); background: var(--soft); border-radius: .25rem }
.level { color: var(--tone); font-weight: 700; text-transform: uppercase; font-size: .8rem; letter-spacing: .05em }
.error { --tone: var(--error) } .warning { --tone: var(--warning) } .note { --tone: var(--note) } .fine { --tone: var(--fine); color: var(--tone); font-weight: 600 }
.evidence { margin: .25rem 0; padding-inline-start: 1.25rem; font: .875rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .9rem } th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line) }
td { overflow-wrap: anywhere } summary { cursor: pointer; padding: .35rem 0; font-weight: 600 } code, pre { font: .875rem/1.5 ui-monospace, monospace } pre { padding: 1rem; background: var(--soft); overflow-x: auto }
.verdict { margin: 1rem 0; padding: .75rem 1rem; border-inline-start: .3rem solid var(--tone); border-radius: .25rem; background: var(--soft); color: var(--tone); font-size: 1.125rem; font-weight: 600 }
.overview { margin-top: 2rem } .overview td:first-child { min-width: 6rem } th.number, td.number { text-align: end; padding-inline: .5rem 0; font-variant-numeric: tabular-nums } .some { color: var(--tone); font-weight: 700 }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); gap: 1rem } figure { margin: 0 } img { width: 100%; border: 1px solid var(--line); border-radius: .5rem } figcaption { color: var(--quiet); font-size: .875rem }
`;

/** @param date of the audit, ISO 8601 */
export function htmlReport(result: AuditResult, rows: readonly CookieRow[], date: string, version: string): string {
  const { pages, failures } = result;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>Consent audit: ${escapeText(summary(result))}</title>
<style>${STYLES}</style>
</head>
<body>
<header><h1>Consent audit</h1>
${verdict(result)}
<p class="quiet"><time datetime="${date}">${date.slice(0, 16).replace('T', ' ')} UTC</time>, consent-gate ${escapeText(version)}. What a browser saw, not legal advice.</p></header>
<main>
${pages.length > 1 ? overview(pages) : ''}
${pages.map(pageSection).join('\n')}
${failures.length ? `<article><h2>Not opened</h2><ul class="evidence">${failures.map(({ url, message }) => `<li>${escapeText(url)} ${escapeText(message)}</li>`).join('')}</ul></article>` : ''}
${rows.length ? cookieSection(rows) : ''}
</main>
</body>
</html>
`;
}

const VERDICTS: Readonly<Record<Verdict, readonly [tone: string, text: string]>> = {
  error: ['error', 'Something analytical came without consent, or the banner does not work.'],
  'not-judged': ['note', 'Not judged: something could not be looked at. The notes say what.'],
  warning: ['warning', 'Nothing analytical was seen without consent. The way of asking can be better.'],
  fine: ['fine', 'Nothing analytical was seen without consent, and nothing else to object to.'],
};

/** What a reader wants to know first. */
function verdict(result: AuditResult): string {
  const [tone, text] = VERDICTS[overallVerdict(result)];
  const seen = result.pages.length ? `<p class="verdict ${tone}">${text}</p>` : '';
  return `${seen}<p>${escapeText(summary(result))}</p>`;
}

/** Where to look first, in a report of many pages. */
function overview(pages: readonly AuditedPage[]): string {
  const row = ({ facts, findings }: AuditedPage, index: number) => {
    const of = (level: string) => {
      const found = findings.filter((one) => one.level === level).length;
      return `<td class="number${found ? ` some ${level}` : ''}">${found}</td>`;
    };
    return `<tr><td><a href="#page-${index}">${escapeText(facts.url)}</a></td>${of('error')}${of('warning')}${of('note')}</tr>`;
  };
  return `<div class="scroll overview"><table><thead><tr><th scope="col">Page</th><th scope="col" class="number">Errors</th><th scope="col" class="number">Warnings</th><th scope="col" class="number">Notes</th></tr></thead>
<tbody>${pages.map(row).join('')}</tbody></table></div>`;
}

function pageSection({ facts, findings }: AuditedPage, index: number): string {
  const { url, title, tool, screenshots, notes } = facts;
  const closing = {
    fine: '✓ Nothing to object to',
    'not-judged': '? Not judged: see the notes',
    error: '',
    warning: '',
  };
  const verdict = verdictOf({ findings });
  return `<article id="page-${index}">
<h2>${escapeText(title || url)}</h2>
<p><a href="${escapeText(url)}">${escapeText(url)}</a></p>
<p class="quiet">Consent tool: ${escapeText(tool ?? 'none recognised')}</p>
${closing[verdict] && `<p class="${verdict === 'fine' ? 'fine' : 'note'}">${closing[verdict]}</p>`}
${findings.length + notes.length ? `<ul class="findings">${findings.map(findingItem).join('')}${notes.map(noteItem).join('')}</ul>` : ''}
${screenshots.length ? `<h3>Pictures</h3><div class="pictures">${screenshots.map(({ label, jpeg }) => `<figure><img alt="The page: ${escapeText(label.toLowerCase())}" src="data:image/jpeg;base64,${jpeg.toString('base64')}"><figcaption>${escapeText(label)}</figcaption></figure>`).join('')}</div>` : ''}
<h3>What was seen</h3>
${MOMENTS.map(([moment, label]) => (facts[moment] ? seen(label, facts[moment]) : '')).join('')}
</article>`;
}

function findingItem({ rule, level, evidence }: Finding): string {
  const { title, help, source } = RULES[rule];
  return `<li class="${level}"><p><span class="level">${level}</span> ${escapeText(title)}</p>
${evidence.length ? `<ul class="evidence">${evidence.map((line) => `<li>${escapeText(line)}</li>`).join('')}</ul>` : ''}
<p>${escapeText(help)}</p><p class="quiet"><code>${rule}</code> ${sourceText(source)}</p></li>`;
}

const sourceText = (source: string) =>
  source.startsWith('https://') ? `<a href="${escapeText(source)}">${escapeText(source)}</a>` : escapeText(source);

const noteItem = (text: string) => `<li class="note"><p><span class="level">note</span> ${escapeText(text)}</p></li>`;

function seen(label: string, snapshot: Snapshot): string {
  const { requests, cookies, storage } = snapshot;
  const rows = [
    ...requests.map(({ url, type }) => ['request', type, url.split('?')[0] ?? '', trackerOfAddress(url)?.name ?? '']),
    ...cookies.map(({ name, domain }) => ['cookie', domain, name, trackerOfName(name)?.tracker.name ?? '']),
    ...storage.map(({ name, kind }) => ['storage', kind, name, trackerOfName(name)?.tracker.name ?? '']),
  ];
  return `<details><summary>${label}: ${counts(snapshot)}</summary><div class="scroll"><table><thead><tr><th scope="col">What</th><th scope="col">Kind</th><th scope="col">Address or name</th><th scope="col">Known as</th></tr></thead>
<tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeText(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table></div></details>`;
}

function cookieSection(rows: readonly CookieRow[]): string {
  return `<article><h2>Rows for the cookie table</h2>
<p>For the data block, or to paste into the configurator. Check each one, and fill in what is asked for. What consent-gate lists by itself is left out.</p>
<pre tabindex="0">${escapeText(JSON.stringify(cookieOptions(rows), null, 2))}</pre></article>`;
}
