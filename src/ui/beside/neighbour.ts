// Keeps the banner and the page out of each other's way. It loads by itself once the banner stands: nobody presses Tab, and no
// app hydrates, in the moment that this takes.
import { bannerMessages } from '../../locales/en.ts';
import { keepListening } from '../host/erased-listeners.ts';
import { keepPlaced } from '../host/keep-placed.ts';
import type { Model } from '../host/model.ts';
import type { NeighbourPlace } from '../host/parts.ts';
import { keepFocusInView } from './focus-in-view.ts';
import styles from './neighbour.css?inline';
import { raise } from './raise.ts';
import { bridgeTab } from './tab-bridge.ts';
import { tellIfHidden } from './ui-hidden.ts';

/** @returns a stop */
export function attend({ model, part, banner, loadSecondLayer }: NeighbourPlace): () => void {
  if (mayBeOdd(model)) loadSecondLayer();
  part.addStyles(styles);
  const { container } = part;
  const prepare = ({ target }: Event) => {
    // They are about to open the settings.
    if ((target as Element).matches('[part=settings]')) loadSecondLayer();
  };
  let stopBridge = () => {};
  const lookForErased = keepListening(container, () => {
    stopBridge();
    stopBridge = bridgeTab(container, banner);
    for (const type of ['pointerover', 'focusin']) container.addEventListener(type, prepare);
  });
  const raiseBanner = () => {
    if (banner.current) raise(banner.current);
  };
  const stopKeeping = keepPlaced(part, () => {
    if (lookForErased()) {
      // What is drawn anew has its listeners again.
      const { banner: wanted } = model;
      model.set({ banner: false, settings: false });
      model.set({ banner: wanted });
    }
    raiseBanner();
  });
  /** The banner that is looked after. */
  let watched: HTMLElement | null = null;
  let stops: readonly (() => void)[] = [];
  const leave = () => {
    for (const stop of stops) stop();
    stops = [];
  };
  const stopWatching = model.subscribe(() => {
    // A banner that came while the settings were open is raised once they are closed.
    raiseBanner();
    const present = banner.current;
    if (present === watched) return;
    leave();
    watched = present;
    if (!present) return;
    stops = [keepFocusInView(present), tellIfHidden(present)];
    // A live region speaks of changes only, so it had to be there first.
    if (!model.status) model.set({ status: model.texts.of(bannerMessages)('title') });
  });
  return () => {
    stopWatching();
    leave();
    stopBridge();
    stopKeeping();
  };
}

/** The second layer has the list of all texts, and names in the console what is odd about the owner's. */
function mayBeOdd({ context, texts }: Model): boolean {
  const { categories, controller, locale, messages } = context.settings;
  if (locale && !locale.startsWith(texts.locale.slice(0, 2))) return true;
  // Markup, or a text of more than 400 characters.
  return Object.keys(messages).length > 0 || /<|[^"]{401}/.test(JSON.stringify([controller, categories]));
}
