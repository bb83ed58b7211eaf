// Tells the owner what was asked of Google while it was not allowed, and what to do about it: the preload scanner runs ahead of
// every script, and some roads no script in the page can close (README, "What no script can prevent").
import { isGoogleAnalytics } from '../core/google-hosts.ts';

/**
 * @param category that Google Analytics waits for
 * @param shutSince since when it has not been allowed, in ms since the epoch; `Infinity`: it is
 * @param when as the owner would say it: "before a choice", "after a no"
 * @returns a stop
 */
export function watchRequests(
  { document, PerformanceObserver, performance }: Window & typeof globalThis,
  category: string,
  shutSince: () => number,
  when: () => string,
  warn: (message: string) => void,
): () => void {
  const told = new Set<string>();

  function tell(entries: PerformanceEntryList, timeOrigin: number, sentence: (url: string) => string): void {
    for (const { name, startTime } of entries) {
      if (timeOrigin + startTime < shutSince() || !isGoogles(name)) continue;
      const message = sentence(name);
      if (!told.has(message)) warn(message);
      told.add(message);
    }
  }

  const asked = (url: string) => `${url} was asked for ${when()}`;

  function byPage(url: string): string {
    const addresses = ({ src, href, dataset }: Partial<HTMLScriptElement & HTMLLinkElement>) =>
      [src, href, dataset?.src, dataset?.href].map((address) => address && absolute(address, document));
    const held = [...document.querySelectorAll<HTMLElement>('[data-consent]')];
    const tag = held.find((element) => addresses(element).includes(url))?.localName;
    if (tag)
      return `${asked(url)}, because its tag is not marked. To ask nothing of Google write ${marked(tag, category, url)} in its place`;
    return (
      `${asked(withoutQuery(url))} by a style sheet, a form, import() or code ahead of consent-gate. Paste its tag first, start ` +
      `such code in consentGate.whenAllowed('${category}', …), or send a content security policy`
    );
  }

  /** Another window: its page has built-ins of its own. */
  function lookInto({ target }: Pick<Event, 'target'>): void {
    const { contentWindow, src } = target as Partial<HTMLIFrameElement>;
    try {
      // One that has a gate speaks for itself.
      if (!contentWindow || Reflect.has(contentWindow, 'consentGate')) return;
      const { performance } = contentWindow;
      tell(
        performance.getEntriesByType('resource'),
        performance.timeOrigin,
        (url) =>
          `${asked(withoutQuery(url))} by the frame ${src}. Paste the tag into its page too, or write ` +
          `${marked('iframe', category, src || '…')} in its place`,
      );
    } catch {
      // Of another site.
    }
  }

  const observer = new PerformanceObserver((list) => tell(list.getEntries(), performance.timeOrigin, byPage));
  observer.observe({ type: 'resource', buffered: true });
  document.addEventListener('load', lookInto, true);
  for (const target of document.querySelectorAll('iframe')) lookInto({ target });
  return () => {
    observer.disconnect();
    document.removeEventListener('load', lookInto, true);
  };
}

/** A tag as its owner would write it, to be copied. */
function marked(tag: string, category: string, url: string): string {
  const held = `data-consent="${category}"`;
  if (tag === 'script') return `<script type="text/plain" ${held} src="${url}"></script>`;
  return `<${tag} ${held} data-${tag === 'link' ? 'href' : 'src'}="${url}">`;
}

const isGoogles = (url: string) => URL.canParse(url) && isGoogleAnalytics(new URL(url));
const withoutQuery = (url: string) => url.replace(/\?.*/, '');
const absolute = (address: string, { baseURI }: Document) =>
  URL.canParse(address, baseURI) ? new URL(address, baseURI).href : address;
