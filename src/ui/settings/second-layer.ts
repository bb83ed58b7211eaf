// Everything but the banner: the settings, the panels of a policy page, the placeholders. Loaded when one of them is needed.
import type { SecondLayer, SecondLayerPlace } from '../host/parts.ts';
import categoryStyles from './category.css?inline';
import { mountDialog } from './mount-dialog.tsx';
import { mountPanel } from './mount-panel.tsx';
import { mountPlaceholder } from './mount-placeholder.tsx';
import panelStyles from './panel.css?inline';
import receiptStyles from './receipt.css?inline';
import settingsStyles from './settings.css?inline';
import { createView } from './view.ts';
import { warnOfTexts } from './warn-of-texts.ts';

export function createSecondLayer(place: SecondLayerPlace): SecondLayer {
  const { model, part } = place;
  part.addStyles(panelStyles + settingsStyles + receiptStyles + categoryStyles);
  warnOfTexts(model);
  const view = createView(model);
  let closeDialog: (() => void) | undefined;
  const stops = new Map<Element, () => void>();
  // A single-page app takes its elements away without a word; what stands for them goes with them.
  const observer = new MutationObserver(() => {
    for (const [element, stop] of stops) {
      if (element.isConnected) continue;
      stop();
      stops.delete(element);
    }
  });
  const once = (element: Element, mount: () => () => void) => {
    if (!stops.has(element)) stops.set(element, mount());
    observer.observe(document, { childList: true, subtree: true });
  };
  return {
    draw() {
      const closes = model.settings ? undefined : closeDialog;
      if (!model.settings) closeDialog = undefined;
      closes?.();
      view.follow();
      if (model.settings) closeDialog ??= mountDialog(view, place);
      return !!closes;
    },
    fill: (element) => once(element, () => mountPanel(view, element)),
    holdFrame: (frame, category) => once(frame, () => mountPlaceholder(view, frame, category)),
    stop() {
      observer.disconnect();
      closeDialog?.();
      for (const stop of stops.values()) stop();
      stops.clear();
      const { host } = part.container.getRootNode() as ShadowRoot;
      if (host !== part.host) host?.remove();
    },
  };
}
