// The gate: everything that keeps analytical code from running, opened and shut by the one decision.
import type { Settings } from '../core/config.ts';
import type { Reporter } from '../core/ports.ts';
import { blockedAddresses } from './blocked-address.ts';
import { createGoogleSignals } from './google-signals.ts';
import { createHeldScripts } from './held-scripts.ts';
import { loadGoogle } from './load-google.ts';
import { switchElement } from './marked-elements.ts';
import { guardNetwork } from './network-guard.ts';
import { interceptScripts } from './script-insertion.ts';

export interface Gate {
  /** Holds an element, or lets it go on. */
  visit(element: Element): void;
  /** The decision may have changed: opens or shuts, and tells Google. */
  update(): void;
  stop(): void;
}

/**
 * @param allows the one decision, asked anew at each use
 * @param onFrame told of each held iframe
 */
export function createGate(
  window: Window & typeof globalThis,
  settings: Settings,
  allows: (category: string) => boolean,
  onFrame: (frame: HTMLElement, category: string) => void,
  report: Reporter,
): Gate {
  const basic = settings.consentMode === 'basic';
  const categoryOf = blockedAddresses(basic && settings.autoBlock, settings.block, window.document);
  const signals = createGoogleSignals(window, basic ? settings.googleAnalytics : null);
  const scripts = createHeldScripts(allows);
  const categories = ['necessary', ...settings.categories.map(({ id }) => id)];
  let restoreInsertion: (() => void) | undefined;
  let loaded = false;

  const restoreNetwork = guardNetwork(window, (address) => {
    const category = categoryOf(address);
    return category !== undefined && !allows(category);
  });

  function visitScript(script: HTMLScriptElement, src: unknown): void {
    const { consent } = script.dataset;
    const category = (src ? categoryOf(src) : undefined) ?? consent;
    if (!category || (consent === undefined && allows(category))) return;
    scripts.hold(script, category);
    scripts.release();
  }

  function visit(element: Element): void {
    const category = element.getAttribute('data-consent');
    if (category !== null && !categories.includes(category)) {
      report.warn(`data-consent="${category}": expected one of ${categories.join(', ')}`);
    }
    if (element instanceof window.HTMLScriptElement) return visitScript(element, element.src);
    if (category === null) return;
    switchElement(element, allows(category));
    if (!allows(category) && element.localName === 'iframe') onFrame(element as HTMLElement, category);
  }

  return {
    visit,
    update() {
      signals.tell(allows);
      // While everything is allowed, the page's own ways to insert a script are left alone.
      if (!categories.every(allows)) restoreInsertion ??= interceptScripts(window, visitScript);
      else {
        restoreInsertion?.();
        restoreInsertion = undefined;
      }
      scripts.release();
      for (const element of window.document.querySelectorAll('[data-consent]:not(script)')) visit(element);
      if (loaded || (basic && !allows('analytics'))) return;
      loaded = true;
      signals.configure(settings);
      loadGoogle(window, settings);
    },
    stop() {
      restoreNetwork();
      restoreInsertion?.();
    },
  };
}
