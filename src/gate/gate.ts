// The gate: everything that keeps analytical code from running, opened and shut by the one decision.
import type { Action } from '../core/consent.ts';
import { urlsIn } from '../core/urls-in.ts';
import { addressSwitch, NAMES } from './addresses.ts';
import { addressParser, blockedAddresses } from './blocked-address.ts';
import type { GateContext } from './gate-context.ts';
import { signalGoogle } from './google-signals.ts';
import { holdScripts } from './held-scripts.ts';
import { interceptInsertion } from './insertion.ts';
import { guardNetwork } from './network-guard.ts';
import { watch } from './watch.ts';
import { HIDDEN } from './written-html.ts';

export interface Gate {
  /**
   * The decision may have changed: opens or shuts, and tells Google. The first call begins to watch the page.
   * @param action what the visitor did. @default the choice was stored before
   */
  update(action?: Action): void;
  /** Tells Google's code what it is to do, ahead of what the page has queued. */
  put(task: unknown): void;
  stop(): void;
}

export function createGate(context: GateContext): Gate {
  const { window, settings, allows, waiting } = context;
  const { document } = window;
  const parse = addressParser(document.documentElement);
  const categoryOf = blockedAddresses(settings, parse);
  const google = signalGoogle(context);
  const { hold, release } = holdScripts(allows);
  const give = addressSwitch(parse);

  /** A category that is not allowed now. */
  function shut(category: string | false | undefined): string | false | undefined {
    if (!category) return undefined;
    // Another tab or frame may have withdrawn it: its cookie is here at once, the news of it some moments later, or never.
    if (allows(category)) context.look(true);
    return !allows(category) && category;
  }

  /** The category that an address in an attribute has to wait for. `srcdoc` and `srcset` hold any number of addresses. */
  const shutFor = (name: string, address: unknown, tag: string) =>
    (/^src./.test(name) ? urlsIn(`${address}`) : [address]).map((each) => categoryOf(each, tag)).find(shut);

  /** Whether a request has to wait. `go` sends it later, `what` waits for it. */
  function holdRequest(address: unknown, go?: () => unknown, what?: unknown): unknown {
    const category = shut(categoryOf(address));
    // What it gives is not asked: `attend` may take the entry out again at once.
    if (category) waiting.push({ category, go, what, address });
    return category;
  }

  function visitScript(script: HTMLScriptElement, src: unknown): void {
    const marked = script.dataset?.consent;
    // An inline module may import what it needs from anywhere.
    const addresses = src ? [src] : script.type === 'module' ? urlsIn(script.textContent) : [];
    const category = addresses.map((address) => categoryOf(address, 'script')).find(Boolean) ?? marked;
    if (!category || (marked === undefined && (!shut(category) || !JAVASCRIPT.test(script.type)))) return;
    if (!hold(script, category)) return;
    // Releasing looks through all that is held: for each of n held scripts it would take n² steps.
    if (allows(category)) release();
    else if (marked === undefined) waiting.push({ category, what: script, address: src });
  }

  function holdAddress(element: HTMLElement, name: string, address: unknown, given?: string): boolean {
    // One of XML by itself asks for nothing, and cannot be marked.
    if (!element.dataset) return false;
    if (isScript(element)) {
      // In a parent that stands nowhere yet it may start without another word, when that is inserted.
      if (element.parentNode) visitScript(element, address);
      return false;
    }
    const category = shut(!given && element.dataset.consent) || shutFor(name, address, element.localName);
    if (!category) return false;
    element.dataset.consent = category;
    element.dataset[name] = `${address}`;
    // It may have had another address until now.
    give(element, false);
    const go = () => element.hasAttribute(name) || element.setAttribute(name, address as string);
    waiting.push({ category, go, what: element, address });
    return true;
  }

  function visit(element: HTMLElement): void {
    for (const name of NAMES) {
      const hidden = element.getAttribute(HIDDEN + name);
      element.removeAttribute(HIDDEN + name);
      // As any other code would: it is held where it has to be.
      if (hidden) element.setAttribute(name, hidden);
      const address = element.getAttribute(name);
      if (address) holdAddress(element, name, address, element.dataset?.[name]);
    }
    const category = element.dataset?.consent;
    // An SVG one has its address in `href` or, as of old, in `xlink:href`. One of MathML or of XML has none, and never runs.
    if (isScript(element))
      visitScript(element, element.src ?? (element as unknown as Partial<SVGScriptElement>).href?.baseVal);
    else if (category) {
      give(element, allows(category));
      if (!allows(category) && element.localName === 'iframe')
        context.use('ui', (ui) => ui.holdFrame(element, category));
    }
  }

  const { follow, stop } = watch(visit);

  const stops = [
    stop,
    ...guardNetwork(window, holdRequest),
    ...interceptInsertion(
      window,
      visit,
      (taker, name, address, go) =>
        taker.localName ? holdAddress(taker as HTMLElement, name, address) : holdRequest(address, go),
      shutFor,
      follow,
    ),
  ];

  return {
    put: google.put,
    update(action) {
      google.tell(context.consent(), action);
      release();
      follow(document);
      // What is still not allowed goes on waiting, or is given up by `attend`.
      for (const entry of waiting.splice(0)) {
        // A request that its page has used for something else meanwhile throws: by itself.
        if (allows(entry.category)) window.queueMicrotask(() => entry.go?.());
        else waiting.push(entry);
      }
    },
    stop() {
      for (const end of stops) end();
    },
  };
}

/** Also one of another window's, which is no `instanceof` of ours. */
const isScript = (element: HTMLElement): element is HTMLScriptElement => element.localName === 'script';

/** Types that may run. Others are an optimizer's: the script is left to it, and what it puts in its place is held. */
const JAVASCRIPT = /^\s*(text|app|mod|$)/i;
