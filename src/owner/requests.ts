// Why something of Google's was asked for while it was not allowed, where no tag of the page did it, and what to do about it.
import { type Asked, absolute, askedOfGoogle, marked, said } from '../core/asked-of-google.ts';
import { createConsentHistory } from '../core/consent-history.ts';
import type { PartContext } from '../core/ports.ts';
import type { Tell } from './finding.ts';

/** `auxclick`: the middle button follows a link too, and sends its ping. */
const USES = ['submit', 'click', 'auxclick'];

const ADDRESS = /https?:\/\/[^\s"'<>\\]+/g;

interface Explaining {
  /** Of the page itself, as the recorder has found it. */
  explain(asked: Asked): void;
  stop(): void;
}

/** Looks besides where the page has no entry of: into its frames, and at what the browser sends at a click. */
export function explainRequests({ window, settings, subscribe }: PartContext, tellAll: Tell): Explaining {
  const { document } = window;
  const now = () => performance.timeOrigin + performance.now();
  const tell = (text: string) => tellAll({ level: 'warning', text, readOn: 'What no script can prevent' });

  const history = createConsentHistory();
  const unsubscribe = subscribe((consent) => {
    const given = Date.parse(consent?.at ?? '');
    history.add(consent, given < now() ? given : now());
  });
  const judge = (url: string, time: number, tag?: string) => askedOfGoogle(url, history.at(time), settings, tag);

  const explain = (asked: Asked) =>
    tell(
      `${said(asked, true)} by a style sheet, media, import() or code ahead of consent-gate. Paste its tag first, start ` +
        `such code in consentGate.whenAllowed('${asked.category}', …), or send a content security policy`,
    );

  /** Another window: its page has built-ins of its own. */
  function lookInto({ target }: Pick<Event, 'target'>): void {
    const { contentWindow, src } = target as Partial<HTMLIFrameElement>;
    try {
      // One that has a gate speaks for itself.
      if (!contentWindow || Reflect.has(contentWindow, 'consentGate')) return;
      const { timeOrigin } = contentWindow.performance;
      const entries = contentWindow.performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      for (const { name, startTime, initiatorType } of entries) {
        // The frame of Google's worker, in an empty frame of its code's own: the page has no tag to mark.
        if (!src && name.includes('/static/service_worker/')) continue;
        const asked = judge(name, timeOrigin + startTime, initiatorType);
        if (!asked || initiatorType === 'ping') continue;
        tell(
          `${said(asked, true)} by the frame ${src}. Paste the tag into its page too, or write ` +
            `${marked('iframe', asked.category, src || '…')} in its place`,
        );
      }
    } catch {
      // Of another site; or of none, like `data:`, whose address is all of its page.
      if (!/^data:/i.test(src ?? '')) return;
      const used = (decoded(src ?? '').match(ADDRESS) ?? []).flatMap((url) => judge(url, now()) ?? []);
      for (const asked of used.slice(0, 1))
        tell(`${said(asked, true)} by a data: frame. Write ${marked('iframe', asked.category, 'data:…')} in its place`);
    }
  }

  function tellUse(url: string, by: (category: string) => string): void {
    const asked = judge(url, now());
    if (asked) tell(`${said(asked, true)} by ${by(asked.category)}`);
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

  // In advanced mode, and where nothing is held by itself, Google may be asked.
  const isWatched = settings.consentMode === 'basic' && settings.autoBlock;
  if (isWatched) {
    document.addEventListener('load', lookInto, true);
    for (const target of document.querySelectorAll('iframe')) lookInto({ target });
    for (const use of USES) document.addEventListener(use, lookAtUse, true);
  }
  return {
    explain,
    stop() {
      unsubscribe();
      for (const use of USES) document.removeEventListener(use, lookAtUse, true);
      document.removeEventListener('load', lookInto, true);
    },
  };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
