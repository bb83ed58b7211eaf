// What ran before the gate, by name: what stands before its tag, or all that a tag was too late for.
import { googleUse } from '../core/google-hosts.ts';
import type { PartContext } from '../core/ports.ts';
import type { Tell } from './finding.ts';

type Tag = NonNullable<PartContext['tag']>;

/** What Google's snippets say. */
const SNIPPET = /googletagmanager\.com|google-analytics\.com|\b(gtag|ga)\(|['"](G|GTM|UA)-\w/;
const JAVASCRIPT = /^\s*(module|(text|application)\/(x-)?(java|ecma)script)?\s*$/i;
/** Of these the parser runs all others first. */
const WAITS = /module|defer/;
/** As many names as can be read at a glance. */
const MOST = 5;

/** How the tag came to be late; undefined where the parser waited for it. */
function lateness({ src, type, async, defer }: Tag): string | undefined {
  if (type === undefined) return 'was run by another script';
  if (/^\s*module/i.test(type)) return 'is a module';
  if (!JAVASCRIPT.test(type)) return `was run by another script (its type is "${type}")`;
  // One that code makes is async by itself.
  if (async) return 'is async, or was put in by code';
  return defer && src ? 'has defer' : undefined;
}

interface Ran {
  readonly name: string;
  readonly isGoogles: boolean;
}

export function tellOfLateTag({ window, tag }: PartContext, tell: Tell): void {
  // Of one that the page has taken out again nothing can be said.
  if (!tag || tag.isConnected === false) return;
  const late = lateness(tag);
  const ran = [...inlineBefore(window, tag, late), ...filesBefore(window, tag, late)];
  const googles = ran.filter(({ isGoogles }) => isGoogles);
  // What is not Google's and stands before a tag that waits for nobody was meant to.
  if (!late && !googles.length) return;
  const named = [...googles, ...(late ? ran.filter(({ isGoogles }) => !isGoogles) : [])];
  tell({
    level: googles.length ? 'error' : 'warning',
    text: [
      late ? `The tag ${late}, so it is not the first to run.` : 'The tag is not the first in the page.',
      named.length ? ` Before it ran, or was asked for: ${listed(named.map(({ name }) => name))}.` : '',
      ' Paste it first in <head>, without async, defer or type="module", and keep optimizers away from it',
    ].join(''),
    readOn: 'Put it on a website',
  });
}

function listed(names: readonly string[]): string {
  const [shown, more] = [names.slice(0, MOST), names.length - MOST];
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function inlineBefore({ document, Node }: Window & typeof globalThis, tag: Tag, late: string | undefined): Ran[] {
  return [...document.scripts]
    .filter((script) => !script.src && script !== tag && JAVASCRIPT.test(script.type))
    .filter((script) => (WAITS.test(late ?? '') ? script.type !== 'module' : isBefore(script, tag, Node)))
    .map(({ text }) => ({
      name: `an inline script (${text.trim().replace(/\s+/g, ' ').slice(0, 40)}…)`,
      isGoogles: SNIPPET.test(text),
    }));
}

function filesBefore(window: Window & typeof globalThis, tag: Tag, late: string | undefined): Ran[] {
  const entries = window.performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const ours = entries.filter(({ name }) => name === tag.src || /\/consent-gate[\w.-]*\.js/.test(name));
  // The gate asks for a part at once as it starts; a line in the page may have asked for that sooner.
  const isPart = ({ name }: PerformanceEntry) => /\/consent-gate-/.test(name);
  const began = Math.max(
    ...ours.filter((entry) => !isPart(entry)).map(({ responseEnd }) => responseEnd),
    Math.min(...ours.filter(isPart).map(({ startTime }) => startTime)),
  );
  const before = new Set(
    [...window.document.scripts].filter((script) => isBefore(script, tag, window.Node)).map(({ src }) => src),
  );
  return entries
    .filter((entry) => entry.initiatorType === 'script' && !ours.includes(entry))
    .filter(({ name, responseEnd }) => (late ? responseEnd <= began : before.has(name)))
    .map(({ name }) => ({ name, isGoogles: !!googleUse(new URL(name), 'script') }));
}

/** In the page's order, where the tag stands in it. */
const isBefore = (script: Node, tag: Tag, { DOCUMENT_POSITION_FOLLOWING }: typeof Node): boolean =>
  !!tag.isConnected && !!(script.compareDocumentPosition(tag as Node) & DOCUMENT_POSITION_FOLLOWING);
