// Tells the owner what was asked of Google while it was not allowed, and what to do about it: the preload scanner runs ahead of
// every script, and some roads no script in the page can close (README, "What no script can prevent").
import { isGoogleAnalytics } from '../core/google-hosts.ts';

/** `auxclick`: the middle button follows a link too, and sends its ping. */
const USES = ['submit', 'click', 'auxclick'];

const ADDRESS = /https?:\/\/[^\s"'<>\\]+/g;

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

  function once(message: string): void {
    if (!told.has(message)) warn(message);
    told.add(message);
  }

  function tell(entries: PerformanceEntryList, timeOrigin: number, sentence: (url: string) => string): void {
    for (const { name, startTime, initiatorType } of entries as PerformanceResourceTiming[]) {
      // A ping is told of at its click: only Chromium has an entry for it.
      if (timeOrigin + startTime < shutSince() || !isGoogles(name) || initiatorType === 'ping') continue;
      once(sentence(name));
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
      `${asked(withoutQuery(url))} by a style sheet, media, import() or code ahead of consent-gate. Paste its tag first, start ` +
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
      // Of another site; or of none, like `data:`, whose address is all of its page.
      const googles = decoded(src ?? '')
        .match(ADDRESS)
        ?.find(isGoogles);
      if (googles && /^data:/i.test(src ?? ''))
        tellUse(googles, `a data: frame. Write ${marked('iframe', category, 'data:…')} in its place`);
    }
  }

  function tellUse(url: string, by: string): void {
    if (shutSince() <= Date.now() && isGoogles(url)) once(`${asked(withoutQuery(url))} by ${by}`);
  }

  /** Forms and pings are sent by the browser itself: no function to wrap, no entry to observe. */
  function lookAtUse(event: Event): void {
    const [target] = event.composedPath() as Partial<Element>[];
    const { submitter } = event as SubmitEvent;
    const form = event.type === 'submit' && (submitter?.getAttribute('formaction') ?? target?.getAttribute?.('action'));
    if (form) tellUse(absolute(form, document), `a form. Send it in consentGate.whenAllowed('${category}', …)`);
    const pings = target?.closest?.('[ping]')?.getAttribute('ping') ?? '';
    for (const ping of pings.split(/\s+/)) tellUse(absolute(ping, document), 'a link’s ping. Take the attribute out');
  }

  const observer = new PerformanceObserver((list) => tell(list.getEntries(), performance.timeOrigin, byPage));
  observer.observe({ type: 'resource', buffered: true });
  document.addEventListener('load', lookInto, true);
  for (const target of document.querySelectorAll('iframe')) lookInto({ target });
  for (const use of USES) document.addEventListener(use, lookAtUse, true);
  return () => {
    observer.disconnect();
    for (const use of USES) document.removeEventListener(use, lookAtUse, true);
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

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const withoutQuery = (url: string) => url.replace(/\?.*/, '');
const absolute = (address: string, { baseURI }: Document) =>
  URL.canParse(address, baseURI) ? new URL(address, baseURI).href : address;
