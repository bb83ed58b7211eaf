// Tells the owner what was asked of Google while it was not allowed, and what to do about it: the preload scanner runs ahead of
// every script, and some roads no script in the page can close (README, "What no script can prevent").
import type { Settings } from '../core/config.ts';
import type { Consent } from '../core/consent.ts';
import { isAllowed } from '../core/decide.ts';
import { categoryOfUse, googleUse } from '../core/google-hosts.ts';

/** `auxclick`: the middle button follows a link too, and sends its ping. */
const USES = ['submit', 'click', 'auxclick'];

const ADDRESS = /https?:\/\/[^\s"'<>\\]+/g;

interface Watch {
  readonly window: Window & typeof globalThis;
  readonly settings: Pick<Settings, 'categories' | 'googleCategory'>;
  /** What was in force at a time, in ms since the epoch. */
  consentAt(time: number): Consent | null;
  warn(message: string): void;
}

/** Something of Google's that was asked for while its category was not allowed. */
interface Asked {
  readonly url: string;
  readonly category: string;
  /** As the owner would say it. */
  readonly when: 'before a choice' | 'after a no';
}

/** @returns a stop */
export function watchRequests({ window, settings, consentAt, warn }: Watch): () => void {
  const { document, PerformanceObserver, performance } = window;
  const told = new Set<string>();

  function once(message: string): void {
    if (!told.has(message)) warn(message);
    told.add(message);
  }

  /** `undefined` where it was allowed, or is nobody's whom visitors are asked about. */
  function judge(url: string, time: number, tag?: string): Asked | undefined {
    const use = URL.canParse(url) && googleUse(new URL(url), tag);
    const category = use && categoryOfUse(use, settings);
    const consent = consentAt(time);
    if (!category || isAllowed(category, consent)) return undefined;
    return { url, category, when: consent ? 'after a no' : 'before a choice' };
  }

  function tell(entries: PerformanceEntryList, timeOrigin: number, sentence: (asked: Asked) => string): void {
    for (const { name, startTime, initiatorType } of entries as PerformanceResourceTiming[]) {
      // By its own time: its entry comes once it is answered, and somebody may have decided meanwhile.
      const asked = judge(name, timeOrigin + startTime, initiatorType);
      // A ping is told of at its click: only Chromium has an entry for it.
      if (asked && initiatorType !== 'ping') once(sentence(asked));
    }
  }

  function byPage(asked: Asked): string {
    const { url, category } = asked;
    const addresses = ({ src, href, dataset }: Partial<HTMLScriptElement & HTMLLinkElement>) =>
      [src, href, dataset?.src, dataset?.href].map((address) => address && absolute(address, document));
    const held = [...document.querySelectorAll<HTMLElement>('[data-consent]')];
    const tag = held.find((element) => addresses(element).includes(url))?.localName;
    if (tag)
      return `${said(asked)}, because its tag is not marked. To ask nothing of Google write ${marked(tag, category, url)} in its place`;
    return (
      `${said(asked, true)} by a style sheet, media, import() or code ahead of consent-gate. Paste its tag first, start ` +
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
      const entries = performance.getEntriesByType('resource');
      tell(
        // The frame of Google's worker, in an empty frame of its code's own: the page has no tag to mark.
        src ? entries : entries.filter(({ name }) => !name.includes('/static/service_worker/')),
        performance.timeOrigin,
        (asked) =>
          `${said(asked, true)} by the frame ${src}. Paste the tag into its page too, or write ` +
          `${marked('iframe', asked.category, src || '…')} in its place`,
      );
    } catch {
      // Of another site; or of none, like `data:`, whose address is all of its page.
      if (!/^data:/i.test(src ?? '')) return;
      const used = (decoded(src ?? '').match(ADDRESS) ?? []).flatMap((url) => judge(url, now()) ?? []);
      for (const asked of used.slice(0, 1))
        once(`${said(asked, true)} by a data: frame. Write ${marked('iframe', asked.category, 'data:…')} in its place`);
    }
  }

  const now = () => performance.timeOrigin + performance.now();
  function tellUse(url: string, by: (category: string) => string): void {
    const asked = judge(url, now());
    if (asked) once(`${said(asked, true)} by ${by(asked.category)}`);
  }

  /** Forms and pings are sent by the browser itself: no function to wrap, no entry to observe. */
  function lookAtUse(event: Event): void {
    const [target] = event.composedPath() as Partial<Element>[];
    const { submitter } = event as SubmitEvent;
    const form = event.type === 'submit' && (submitter?.getAttribute('formaction') ?? target?.getAttribute?.('action'));
    if (form)
      tellUse(absolute(form, document), (category) => `a form. Send it in consentGate.whenAllowed('${category}', …)`);
    const pings = target?.closest?.('[ping]')?.getAttribute('ping') ?? '';
    for (const ping of pings.split(/\s+/))
      tellUse(absolute(ping, document), () => 'a link’s ping. Take the attribute out');
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

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** @param short without the query */
const said = ({ url, when }: Asked, short = false) => `${short ? url.replace(/\?.*/, '') : url} was asked for ${when}`;
const absolute = (address: string, { baseURI }: Document) =>
  URL.canParse(address, baseURI) ? new URL(address, baseURI).href : address;
