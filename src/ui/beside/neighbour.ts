// Keeps the banner and the page out of each other's way. It loads by itself once the banner stands: nobody presses Tab, and no
// app hydrates, in the moment that this takes.
import { afterPaint } from '../../core/after-paint.ts';
import { bannerMessages } from '../../locales/en.ts';
import { keepListening } from '../host/erased-listeners.ts';
import { followTheme } from '../host/follow-theme.ts';
import { keepKeys, keepTouches } from '../host/keep-events.ts';
import { keepPlaced } from '../host/keep-placed.ts';
import { keepRaised } from '../host/keep-raised.ts';
import type { Model } from '../host/model.ts';
import type { NeighbourPlace } from '../host/parts.ts';
import { tellOfAdoption } from './adopted.ts';
import { keepFocusInView } from './focus-in-view.ts';
import { keepEventsInTheFlow } from './in-the-flow.ts';
import { keepWheel } from './keep-wheel.ts';
import styles from './neighbour.css?inline';
import { tellOfSignal } from './signal-followed.ts';
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
  let stopInTheFlow = () => {};
  const lookForErased = keepListening(container, () => {
    stopBridge();
    stopBridge = bridgeTab(container, banner);
    stopInTheFlow();
    stopInTheFlow = keepEventsInTheFlow();
    for (const keep of [keepKeys, keepTouches, keepWheel]) keep(container);
    for (const type of ['pointerover', 'focusin']) container.addEventListener(type, prepare);
  });
  const raised = keepRaised(part, 'layer', '.banner');
  const { settings } = model.context;
  let stopFollowing = followTheme(part, settings);
  const stopKeeping = keepPlaced(part, () => {
    // The body may be another.
    stopFollowing();
    stopFollowing = followTheme(part, settings);
    if (lookForErased()) {
      // What is drawn anew has its listeners again.
      const { banner: wanted } = model;
      model.set({ banner: false, settings: false });
      model.set({ banner: wanted });
    }
    raised.look();
  });
  /** The banner that is looked after. */
  let watched: HTMLElement | null = null;
  let stops: readonly (() => void)[] = [];
  const leave = () => {
    for (const stop of stops) stop();
    stops = [];
  };
  const stopWatching = model.subscribe(() => {
    const present = banner.current;
    if (present === watched) return;
    // The press of an answer is news to it anyway, and to look costs a layout before the paint that shows the effect.
    if (present) raised.look();
    leave();
    watched = present;
    const title = () => model.texts.of(bannerMessages)('title');
    if (!present) {
      // Answered, be it by the page's own code or in another tab: the question is over.
      if (model.consent && model.status === title()) model.set({ status: '' });
      return;
    }
    stops = [keepFocusInView(present), tellIfHidden(present)];
    // A live region speaks of changes only, so it had to be there first, and where it is now.
    afterPaint(window).then(() => {
      if (banner.current === present && !model.status) model.set({ status: title() });
    });
  });
  const stopTelling = [tellOfSignal(model), tellOfAdoption(model)];
  return () => {
    for (const stop of stopTelling) stop();
    stopWatching();
    leave();
    stopBridge();
    stopInTheFlow();
    stopFollowing();
    stopKeeping();
    raised.stop();
  };
}

/** The second layer has the list of all texts, and names in the console what is odd about the owner's. */
function mayBeOdd({ context, texts }: Model): boolean {
  const { categories, controller, locale, messages } = context.settings;
  if (locale && !locale.startsWith(texts.locale.slice(0, 2))) return true;
  // Markup, or a text of more than 400 characters.
  return Object.keys(messages).length > 0 || /<|[^"]{401}/.test(JSON.stringify([controller, categories]));
}
