// What keeps the banner and the page out of each other's way. It loads by itself once the UI stands: nobody presses Tab, and
// no app hydrates, in the moment that this takes, and the banner need not wait for it.
import { effect } from '@preact/signals-core';
import { keepListening } from '../host/erased-listeners.ts';
import type { HostPart } from '../host/host.ts';
import { keepPlaced } from '../host/keep-placed.ts';
import type { Model } from '../host/model.ts';
import { keepFocusInView } from './focus-in-view.ts';
import styles from './neighbour.css?inline';
import { raise } from './raise.ts';
import { bridgeTab } from './tab-bridge.ts';
import { tellIfHidden } from './ui-hidden.ts';

/**
 * @param loadSecondLayer has the list of all texts
 * @returns a stop
 */
export function attend(model: Model, part: HostPart, loadSecondLayer: () => void): () => void {
  const { categories, controller, locale, messages } = model.context.settings;
  // What is odd about texts is named in the console, which takes the list of them all.
  const foreign = locale && !locale.startsWith(model.locale.slice(0, 2));
  // Markup, or a text of more than 400 characters.
  const odd = /<|[^"]{401}/.test(JSON.stringify([controller, categories]));
  if (foreign || odd || Object.keys(messages).length) loadSecondLayer();
  const { container } = part;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const { adoptedStyleSheets } = container.getRootNode() as ShadowRoot;
  adoptedStyleSheets.push(sheet);
  const banner = () => container.querySelector<HTMLElement>('[part=banner]');
  const prepare = ({ target }: Event) => {
    // They are about to open the settings.
    if ((target as Element).matches('[part=settings]')) loadSecondLayer();
  };
  let stopBridge = () => {};
  const lookForErased = keepListening(container, () => {
    stopBridge();
    stopBridge = bridgeTab(container);
    for (const type of ['pointerover', 'focusin']) container.addEventListener(type, prepare);
  });
  const raiseAgain = () => {
    const present = banner();
    if (present) raise(present);
  };
  const stopKeeping = keepPlaced(part, () => {
    if (lookForErased()) {
      // What is rendered anew has its listeners again.
      const asked = model.banner.peek();
      model.banner.value = false;
      model.settings.value = false;
      model.banner.value = asked;
    }
    raiseAgain();
  });
  // It may have come while the settings were open.
  const stopRaising = effect(() => {
    if (!model.settings.value) queueMicrotask(raiseAgain);
  });
  let stops: readonly (() => void)[] = [];
  const leave = () => {
    for (const stop of stops) stop();
    stops = [];
  };
  const stopWatching = effect(() => {
    const shown = model.isAsking();
    leave();
    // Once it is rendered.
    queueMicrotask(() => {
      const present = shown && banner();
      if (!present || stops.length) return;
      raise(present);
      // A live region speaks of changes only: it had to be there first.
      model.status.value ||= present.querySelector('h2')?.textContent ?? '';
      stops = [keepFocusInView(present), tellIfHidden(present)];
    });
  });
  return () => {
    stopRaising();
    stopWatching();
    leave();
    stopBridge();
    stopKeeping();
  };
}
