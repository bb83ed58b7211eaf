// Tells the owner what was asked of Google while it was not allowed: the preload scanner runs ahead of every script, and some roads no
// script in the page can close (guide, "What no script can prevent"). Why, where no tag in the page did it, src/owner explains.
import { absolute, askedOfGoogle, marked, said } from '../core/asked-of-google.ts';
import type { Settings } from '../core/config.ts';
import type { Consent } from '../core/consent.ts';
import type { Reporter } from '../core/ports.ts';

interface Watch {
  readonly window: Window & typeof globalThis;
  readonly settings: Pick<Settings, 'categories' | 'googleCategory'>;
  /** What was in force at a time, in ms since the epoch. */
  consentAt(time: number): Consent | null;
  readonly report: Reporter;
}

/** @returns a stop */
export function watchRequests({ window, settings, consentAt, report }: Watch): () => void {
  const { document, PerformanceObserver } = window;
  const told = new Set<string>();
  const observer = new PerformanceObserver((list) => {
    for (const { name, startTime, initiatorType } of list.getEntries() as PerformanceResourceTiming[]) {
      // By its own time: its entry comes once it is answered, and somebody may have decided meanwhile.
      const consent = consentAt(performance.timeOrigin + startTime);
      const asked = askedOfGoogle(name, consent, settings, initiatorType);
      // A ping is told of at its click: only Chromium has an entry for it.
      if (!asked || initiatorType === 'ping' || told.has(said(asked))) continue;
      told.add(said(asked));
      const tag = tagFor(name, document);
      if (tag)
        report.warn(
          `${said(asked)}, because its tag is not marked. To ask nothing of Google write ${marked(tag, asked.category, name)} in its place`,
        );
      else
        report.warn(
          `${said(asked, true)}. Open the page with ?consent-gate-debug to read how, and what to write`,
          asked,
        );
    }
  });
  observer.observe({ type: 'resource', buffered: true });
  return () => observer.disconnect();
}

/** The name of the held element that has this address. */
function tagFor(url: string, document: Document): string | undefined {
  const addresses = ({ src, href, dataset }: Partial<HTMLScriptElement & HTMLLinkElement>) =>
    [src, href, dataset?.src, dataset?.href].map((address) => address && absolute(address, document));
  return [...document.querySelectorAll<HTMLElement>('[data-consent]')].find((held) => addresses(held).includes(url))
    ?.localName;
}
