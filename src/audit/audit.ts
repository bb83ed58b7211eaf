// Visits the pages, several at once, and follows links down to a given depth.
import type { Browser } from 'playwright-core';
import type { AuditedPage, AuditResult } from './audit-result.ts';
import { userAgentOf } from './browser.ts';
import { counted } from './counted.ts';
import type { Failure, PageFacts } from './facts.ts';
import { judge } from './judge.ts';
import { observe } from './observe.ts';
import { isSameSite } from './open-page.ts';
import type { AuditOptions } from './options.ts';
import { PageFailure } from './page-failure.ts';
import { reason } from './page-values.ts';
import { verdictOf } from './verdict.ts';

export type { AuditedPage, AuditResult };

export type OnProgress = (progress: { done: number; known: number; url: string; outcome: string }) => void;

/** Never rejects for a page: what cannot be opened is named in `failures`, and the others go on. */
export async function audit(
  browser: Browser,
  urls: readonly string[],
  asked: AuditOptions,
  onProgress: OnProgress = () => {},
  stop?: AbortSignal,
): Promise<AuditResult> {
  const options = { ...asked, context: { userAgent: await userAgentOf(browser), ...asked.context } };
  const queue = [...new Set(urls)].slice(0, options.max).map((url) => ({ url, depth: 0 }));
  const known = new Set(queue.map(({ url }) => url));
  const results = new Map<string, AuditedPage | Failure>();
  let next = 0;
  let running = 0;

  await new Promise<void>((resolve) => {
    const fill = () => {
      while (running < options.concurrency && next < queue.length && !stop?.aborted) {
        const entry = queue[next++];
        if (entry) start(entry);
      }
      if (running === 0) resolve();
    };
    const start = ({ url, depth }: { url: string; depth: number }) => {
      running++;
      auditPage(browser, url, options).then((result) => {
        running--;
        results.set(url, result);
        if ('facts' in result && depth < options.depth) follow(result.facts, depth + 1);
        onProgress({ done: results.size, known: queue.length, url, outcome: outcomeOf(result) });
        fill();
      });
    };
    const follow = ({ url, links }: PageFacts, depth: number) => {
      for (const link of links) {
        if (known.size >= options.max) return;
        if (known.has(link) || !isSameSite(new URL(url), new URL(link))) continue;
        known.add(link);
        queue.push({ url: link, depth });
      }
    };
    fill();
  });

  const ordered = queue.flatMap(({ url }) => results.get(url) ?? []);
  return {
    pages: ordered.filter((result): result is AuditedPage => 'facts' in result),
    failures: ordered.filter((result): result is Failure => 'kind' in result),
  };
}

async function auditPage(browser: Browser, url: string, options: AuditOptions): Promise<AuditedPage | Failure> {
  try {
    const facts = await observe(browser, url, options);
    return { facts, findings: judge(facts) };
  } catch (error) {
    if (error instanceof PageFailure) return error.of(url);
    return { url, kind: 'crash', message: `could not be audited: ${reason(error)}` };
  }
}

function outcomeOf(result: AuditedPage | Failure): string {
  if ('kind' in result) return result.message;
  const count = (level: string) => result.findings.filter((finding) => finding.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const unjudged = verdictOf(result) === 'not-judged';
  if (errors + warnings === 0) return unjudged ? 'not judged' : 'fine';
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}${unjudged ? ', not judged' : ''}`;
}
