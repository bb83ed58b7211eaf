// The gate: everything that keeps analytical code from running, opened and shut by the one decision.

import type { Consent } from '../core/consent.ts';
import { askedIds } from '../core/decide.ts';
import type { GateSettings } from '../core/defaults.ts';
import type { Note } from '../core/ports.ts';
import { urlsIn } from '../core/urls-in.ts';
import { NAMES, switchAddress } from './addresses.ts';
import { blockedAddresses } from './blocked-address.ts';
import { signalGoogle } from './google-signals.ts';
import { holdScripts } from './held-scripts.ts';
import { interceptInsertion } from './insertion.ts';
import { loadGoogle } from './load-google.ts';
import { guardNetwork } from './network-guard.ts';

export interface Gate {
  /** Holds an element, or lets it go on. */
  visit(element: HTMLElement): void;
  /** The decision may have changed: opens or shuts, and tells Google. Gives whether everything is allowed. */
  update(): boolean;
  stop(): void;
}

/**
 * @param consent the choice in force; `null`: what is not allowed is not refused, just early
 * @param allows the one decision, asked anew at each use
 * @param look looks whether a choice is stored that is `newer` than the one in force
 * @param note told of each thing that is held or let go
 * @param onFrame told of each held iframe
 */
export function createGate(
  window: Window & typeof globalThis,
  settings: GateSettings,
  consent: () => Consent | null,
  allows: (category: string) => boolean,
  look: (newer: boolean) => void,
  note: Note | undefined,
  onFrame: (frame: HTMLElement, category: string) => void,
): Gate {
  const basic = settings.consentMode === 'basic';
  const categoryOf = blockedAddresses(basic && settings.autoBlock, settings, window.document.documentElement);
  const [put, tell] = signalGoogle(window, settings, basic ? settings.googleAnalytics : null);
  const [hold, release] = holdScripts(allows, note);
  /** What came before an answer, to be done after a yes: requests, and elements that stand in no document. */
  let early: (() => unknown)[] = [];
  let restoreInsertion: (() => void) | undefined;
  let loaded = false;

  /** The category that forbids an address now. */
  function blockedBy(address: unknown): string | false | undefined {
    const category = categoryOf(address);
    // Another tab or frame may have withdrawn it: its cookie is here at once, the news of it some moments later.
    if (category && allows(category)) look(true);
    return category && !allows(category) && category;
  }

  function later(category: string, what: unknown, go: () => unknown): true {
    note?.(`held ${what}`);
    if (!consent()) early.push(() => allows(category) && go());
    return true;
  }

  const holding = (address: unknown, go: () => unknown) => {
    const category = blockedBy(address);
    return category && later(category, address, go);
  };
  const restoreNetwork = guardNetwork(window, holding);

  // An SVG one has its address in `href` or, as of old, in `xlink:href`. One of MathML or of XML has none, and never runs.
  function visitScript(
    script: HTMLScriptElement,
    src = script.src ?? (script as unknown as Partial<SVGScriptElement>).href?.baseVal,
  ): void {
    const marked = script.dataset?.consent;
    // An inline module may import what it needs from anywhere.
    const addresses = src ? [src] : script.type === 'module' ? urlsIn(script.textContent) : [];
    const category = addresses.map(categoryOf).find(Boolean) ?? marked;
    if (!category || (marked === undefined && allows(category))) return;
    // Releasing looks through all that is held: for each of n held scripts it would take n² steps.
    if (hold(script, category)) release();
  }

  function addressing(element: HTMLElement, name: string, address: string): boolean {
    // One of XML by itself asks for nothing, and cannot be marked.
    if (!element.dataset) return false;
    if (isScript(element)) {
      // In a parent that stands nowhere yet it may start without another word, when that is inserted.
      if (element.parentNode) visitScript(element, address);
      return false;
    }
    // `srcdoc` and `srcset` hold any number of them.
    const category = (/^src./.test(name) ? urlsIn(address) : [address]).map(blockedBy).find(Boolean);
    if (!category) return false;
    element.dataset.consent = category;
    element.dataset[name] = address;
    // It may have had another address until now.
    switchAddress(element, false);
    return later(category, address, () => switchAddress(element, true));
  }

  /** Of two attributes of one name the first counts, so what is put in front of an address is all there is. */
  const writing = (html: string, runs: boolean) =>
    html.replace(
      /<(script|iframe|img|link)(?=[^>]*?\s(src|href)\s*=\s*["']?([^"'\s>]+))/gi,
      (tag, name: string, attribute: string, address: string) => {
        const script = /script/i.test(name);
        const category = blockedBy(address);
        if (!category || (script && !runs)) return tag;
        const held = script ? 'type="text/plain"' : `data-${attribute}="${address}" ${attribute}=""`;
        return `${tag} data-consent="${category}" ${held}`;
      },
    );

  function visit(element: HTMLElement): void {
    for (const name of NAMES) {
      const address = element.getAttribute(name);
      if (address) addressing(element, name, address);
    }
    // Elements of other names than HTML's have none.
    const category = element.dataset?.consent;
    if (isScript(element)) visitScript(element);
    else if (category) {
      switchAddress(element, allows(category));
      if (!allows(category) && element.isConnected && element.localName === 'iframe') onFrame(element, category);
    }
  }

  return {
    visit,
    update() {
      tell(allows, consent());
      const open = askedIds(settings.categories).every(allows);
      // While everything is allowed, the page's own ways to insert an element are left alone.
      if (!open) restoreInsertion ??= interceptInsertion(window, visit, addressing, holding, writing);
      else restoreInsertion = void restoreInsertion?.();
      release();
      window.document.querySelectorAll<HTMLElement>('[data-consent]:not(script):not(form)').forEach(visit);
      for (const go of early) go();
      if (consent()) early = [];
      if (!loaded && (!basic || allows(settings.googleCategory))) {
        loaded = true;
        // By itself: what the page's policy on Trusted Types refuses must not keep the gate from starting.
        window.queueMicrotask(() => loadGoogle(window, settings, put));
      }
      return open;
    },
    stop() {
      restoreNetwork();
      restoreInsertion?.();
    },
  };
}

/** Also one of another window's, which is no `instanceof` of ours. */
const isScript = (element: HTMLElement): element is HTMLScriptElement => element.localName === 'script';
