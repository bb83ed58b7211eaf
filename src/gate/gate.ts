// The gate: everything that keeps analytical code from running, opened and shut by the one decision.

import type { Action, Consent } from '../core/consent.ts';
import type { GateSettings } from '../core/defaults.ts';
import type { Waiting } from '../core/ports.ts';
import { urlsIn } from '../core/urls-in.ts';
import { NAMES, switchAddress } from './addresses.ts';
import { addressParser, blockedAddresses } from './blocked-address.ts';
import { signalGoogle } from './google-signals.ts';
import { holdScripts } from './held-scripts.ts';
import { interceptInsertion } from './insertion.ts';
import { loadGoogle } from './load-google.ts';
import { guardNetwork } from './network-guard.ts';
import { visitTree } from './visit-tree.ts';
import { HIDDEN, hideAddresses } from './written-html.ts';

export interface Gate {
  /** Holds an element, or lets it go on. */
  visit(element: HTMLElement): void;
  /**
   * The decision may have changed: opens or shuts, and tells Google.
   * @param action what the visitor did. @default the choice was stored before
   */
  update(action?: Action): void;
  stop(): void;
}

/**
 * @param consent the choice in force; `null`: what is not allowed is not refused, just early
 * @param allows the one decision, asked anew at each use
 * @param look looks whether a choice is stored that is `newer` than the one in force
 * @param waiting where what is held is put
 * @param onFrame told of each held iframe
 */
export function createGate(
  window: Window & typeof globalThis,
  settings: GateSettings,
  consent: () => Consent | null,
  allows: (category: string) => boolean,
  look: (newer: boolean) => void,
  waiting: Waiting[],
  onFrame: (frame: HTMLElement, category: string) => void,
  follow: (root: Node) => void,
): Gate {
  const { document } = window;
  // Anything but `advanced` is the strict mode, a misspelt word too.
  const basic = settings.consentMode !== 'advanced';
  const parse = addressParser(window.document.documentElement);
  const isWeb = (address: unknown) => /^http/.test(`${parse(address)?.protocol}`);
  const categoryOf = blockedAddresses(basic && settings.autoBlock, settings, parse);
  const [put, tell] = signalGoogle(window, settings, basic, allows, waiting);
  const [hold, release] = holdScripts(allows);
  const give = (element: HTMLElement, allowed: boolean) => switchAddress(element, allowed, isWeb);
  /** `srcdoc` and `srcset` hold any number of addresses. */
  const categoriesIn = (name: string, address: unknown, tag: string) =>
    (/^src./.test(name) ? urlsIn(`${address}`) : [address]).map((each) => categoryOf(each, tag));
  let loaded = false;

  /** A category that is not allowed now. */
  function shut(category: string | false | undefined): string | false | undefined {
    if (!category) return undefined;
    // Another tab or frame may have withdrawn it: its cookie is here at once, the news of it some moments later, or never.
    if (allows(category)) look(true);
    return !allows(category) && category;
  }

  const holding = (address: unknown, go: () => unknown, what?: unknown) => {
    const category = shut(categoryOf(address));
    // What it gives is not asked: `attend` may take the entry out again at once.
    if (category) waiting.push({ category, go, what, address });
    return category;
  };
  const restoreNetwork = guardNetwork(window, holding);

  // An SVG one has its address in `href` or, as of old, in `xlink:href`. One of MathML or of XML has none, and never runs.
  function visitScript(
    script: HTMLScriptElement,
    src: unknown = script.src ?? (script as unknown as Partial<SVGScriptElement>).href?.baseVal,
  ): void {
    const marked = script.dataset?.consent;
    // An inline module may import what it needs from anywhere.
    const addresses = src ? [src] : script.type === 'module' ? urlsIn(script.textContent) : [];
    const category = addresses.map((address) => categoryOf(address, 'script')).find(Boolean) ?? marked;
    if (!category || (marked === undefined && (!shut(category) || !JAVASCRIPT.test(script.type)))) return;
    if (!hold(script, category)) return;
    // Releasing looks through all that is held: for each of n held scripts it would take n² steps.
    if (allows(category)) release();
    else if (marked === undefined) waiting.push({ category, go() {}, what: script, address: src });
  }

  function addressing(element: HTMLElement, name: string, address: unknown, given?: string): boolean {
    // One of XML by itself asks for nothing, and cannot be marked.
    if (!element.dataset) return false;
    if (isScript(element)) {
      // In a parent that stands nowhere yet it may start without another word, when that is inserted.
      if (element.parentNode) visitScript(element, address);
      return false;
    }
    const category = [!given && element.dataset.consent, ...categoriesIn(name, address, element.localName)].find(shut);
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
      if (address) addressing(element, name, address, element.dataset?.[name]);
    }
    const category = element.dataset?.consent;
    if (isScript(element)) visitScript(element);
    else if (category) {
      give(element, allows(category));
      if (!allows(category) && element.localName === 'iframe') onFrame(element, category);
    }
  }

  /** No query sees into shadow roots. A form's field of that name has no mode. */
  function visitAll(root: ParentNode): void {
    visitTree(root, visit);
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot?.mode) visitAll(shadowRoot);
  }

  const restoreInsertion = interceptInsertion(
    window,
    visit,
    addressing,
    holding,
    (html) => hideAddresses(html, (tag, name, address) => categoriesIn(name, address, tag).find(shut)),
    follow,
  );

  return {
    visit,
    update(action) {
      tell(consent(), action);
      release();
      visitAll(document);
      // What is still not allowed goes on waiting, or is given up by `attend`.
      for (const entry of waiting.splice(0)) {
        // A request that its page has used for something else meanwhile throws: by itself.
        if (allows(entry.category)) window.queueMicrotask(entry.go as VoidFunction);
        else waiting.push(entry);
      }
      if (!loaded && (!basic || allows(settings.googleCategory))) {
        loaded = true;
        // By itself: what the page's policy on Trusted Types refuses must not keep the gate from starting.
        window.queueMicrotask(() => loadGoogle(window, settings, put));
      }
    },
    stop() {
      restoreNetwork();
      restoreInsertion();
    },
  };
}

/** Also one of another window's, which is no `instanceof` of ours. */
const isScript = (element: HTMLElement): element is HTMLScriptElement => element.localName === 'script';

/** Types that may run. Others are an optimizer's: the script is left to it, and what it puts in its place is held. */
const JAVASCRIPT = /^\s*(text|app|mod|$)/i;
