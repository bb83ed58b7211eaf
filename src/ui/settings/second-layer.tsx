// Everything but the banner: the settings, the panels of a policy page, the placeholders. Loaded when one of them is needed.
import { effect, signal } from '@preact/signals-core';
import type { FunctionComponent } from 'preact';
import type { HostPart } from '../host/host.ts';
import type { Model } from '../host/model.ts';
import styles from '../host/styles.css?inline';
import { mountPanel } from './mount-panel.tsx';
import { mountPlaceholder } from './mount-placeholder.tsx';
import panelStyles from './panel.css?inline';
import { createReceiptState } from './receipt-state.ts';
import { reveal } from './reveal.ts';
import { Settings } from './Settings.tsx';
import settingsStyles from './settings.css?inline';
import { warnOfTexts } from './warn-of-texts.ts';

export interface SecondLayer {
  readonly Settings: FunctionComponent;
  fill(element: Element): void;
  holdFrame(frame: HTMLElement, category: string): void;
  stop(): void;
}

export function createSecondLayer(model: Model, part: HostPart): SecondLayer {
  part.sheet.replaceSync(styles + panelStyles + settingsStyles);
  warnOfTexts(model);
  /** Switches the visitor has moved since the dialog opened; the others stand where the consent has them. */
  const moved = signal<Readonly<Record<string, boolean>>>({});
  const receipt = createReceiptState();
  const stopForgetting = effect(() => {
    if (model.settings.value) return;
    moved.value = {};
    receipt.forget();
  });
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
    Settings: () => <Settings model={model} moved={moved} receipt={receipt} reveal={() => reveal(model, part)} />,
    fill: (element) => once(element, () => mountPanel(model, element)),
    holdFrame: (frame, category) => once(frame, () => mountPlaceholder(model, frame, category)),
    stop() {
      observer.disconnect();
      stopForgetting();
      for (const stop of stops.values()) stop();
      stops.clear();
      const { host } = part.container.getRootNode() as ShadowRoot;
      if (host !== part.host) host?.remove();
    },
  };
}
