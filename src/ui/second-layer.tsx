// Everything but the banner: the settings, the panels of a policy page, the placeholders. Loaded when one of them is needed.
import { effect, signal } from '@preact/signals-core';
import type { FunctionComponent } from 'preact';
import { bannerMessages } from '../locales/en.ts';
import { settingsMessages } from '../locales/en-settings.ts';
import type { Model } from './model.ts';
import { mountPanel } from './mount-panel.tsx';
import { mountPlaceholder } from './mount-placeholder.tsx';
import panelStyles from './panel.css?inline';
import { Settings } from './Settings.tsx';
import settingsStyles from './settings.css?inline';
import styles from './styles.css?inline';

export interface SecondLayer {
  readonly Settings: FunctionComponent;
  fill(element: Element): void;
  holdFrame(frame: HTMLElement, category: string): void;
  stop(): void;
}

export function createSecondLayer(model: Model, sheet: CSSStyleSheet): SecondLayer {
  sheet.replaceSync(styles + panelStyles + settingsStyles);
  warnOfUnknownTexts(model);
  /** Switches the visitor has moved since the dialog opened; the others stand where the consent has them. */
  const moved = signal<Readonly<Record<string, boolean>>>({});
  const stopForgetting = effect(() => {
    if (!model.settings.value) moved.value = {};
  });
  const stops = new Map<Element, () => void>();
  const once = (element: Element, mount: () => () => void) => {
    if (!stops.has(element)) stops.set(element, mount());
  };
  return {
    Settings: () => <Settings model={model} moved={moved} />,
    fill: (element) => once(element, () => mountPanel(model, element)),
    holdFrame: (frame, category) => once(frame, () => mountPlaceholder(model, frame, category)),
    stop() {
      stopForgetting();
      for (const stop of stops.values()) stop();
      stops.clear();
    },
  };
}

/** A misspelt key would leave the built-in text standing without a word. */
function warnOfUnknownTexts({ context }: Model) {
  const known = { ...bannerMessages, ...settingsMessages, settingsButton: '' };
  for (const key of Object.keys(context.settings.messages)) {
    if (!Object.hasOwn(known, key)) {
      console.warn(`consent-gate: messages.${key}: unknown text, expected one of ${Object.keys(known).join(', ')}`);
    }
  }
}
