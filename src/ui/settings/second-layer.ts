// Everything but the banner: the settings, the panels of a policy page, the placeholders. Loaded when one of them is needed.
import type { SecondLayer, SecondLayerPlace } from '../host/parts.ts';
import categoryStyles from './category.css?inline';
import { keepStanding } from './keep-standing.ts';
import { mountDialog } from './mount-dialog.tsx';
import { mountPanel } from './mount-panel.tsx';
import { mountPlaceholder } from './mount-placeholder.tsx';
import panelStyles from './panel.css?inline';
import receiptStyles from './receipt.css?inline';
import settingsStyles from './settings.css?inline';
import { mountSpareButton } from './spare-button.ts';
import { createView } from './view.ts';
import { warnOfTexts } from './warn-of-texts.ts';

export function createSecondLayer(place: SecondLayerPlace): SecondLayer {
  const { model, part } = place;
  part.addStyles(panelStyles + settingsStyles + receiptStyles + categoryStyles);
  warnOfTexts(model);
  const view = createView(model);
  let closeDialog: (() => void) | undefined;
  let removeSpareButton: (() => void) | undefined;
  const standings = keepStanding();
  return {
    draw() {
      const closes = model.settings ? undefined : closeDialog;
      if (!model.settings) closeDialog = undefined;
      closes?.();
      view.follow();
      if (model.settings) closeDialog ??= mountDialog(view, place);
      return !!closes;
    },
    fill(element) {
      if (element === document.documentElement) removeSpareButton ??= mountSpareButton(place);
      else standings.put(element, () => mountPanel(view, element));
    },
    holdFrame: (frame, category) =>
      standings.put(frame, () => mountPlaceholder({ view, host: part.host, frame, category })),
    stop() {
      closeDialog?.();
      removeSpareButton?.();
      standings.stop();
      const { host } = part.container.getRootNode() as ShadowRoot;
      if (host !== part.host) host?.remove();
    },
  };
}
