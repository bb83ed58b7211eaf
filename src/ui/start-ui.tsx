// Joins the model to the page: renders at each change, loads the second layer, gives the focus back.
import { effect, signal } from '@preact/signals-core';
import { render } from 'preact';
import { App } from './App.tsx';
import { bannerNotice } from './banner-notice.ts';
import type { HostPart } from './host.ts';
import type { Model } from './model.ts';
import type { SecondLayer } from './second-layer.tsx';

/** Its hash, put in by the build. */
const SECOND_LAYER = '__INTEGRITY_OF_consent-gate-second-layer__';

export function startUi(model: Model, { container, root, sheet }: HostPart) {
  const layer = signal<SecondLayer | null>(null);
  let loading: Promise<void> | undefined;
  let stopped = false;
  /** Who gets the focus back: what opened the settings, else what had it before the UI. */
  let opener: Element | null = null;
  let before: EventTarget | null = null;
  let lost = false;

  const load = () => {
    if (!loading) model.context.preload?.('second-layer', model.context.settings, SECOND_LAYER);
    loading ??= import('./second-layer.tsx').then(
      ({ createSecondLayer }) => {
        if (!stopped) layer.value = createSecondLayer(model, sheet);
      },
      (error: unknown) => {
        loading = undefined;
        model.settings.value = false;
        console.error('consent-gate: the settings could not be loaded', error);
      },
    );
    return loading;
  };
  const openSettings = (by: Element | null = root.activeElement ?? document.activeElement) => {
    opener = by;
    model.status.value = '';
    model.settings.value = true;
    load();
  };

  container.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget && !root.contains(relatedTarget as Node)) before = relatedTarget;
  });
  const stopRendering = effect(() => {
    const focused = root.activeElement;
    const Settings = layer.value?.Settings ?? null;
    render(<App model={model} Settings={Settings} openSettings={openSettings} prepareSettings={load} />, container);
    // A screen reader loses its place when what it is on goes away. Behind an open dialog nothing takes the focus.
    lost ||= !!focused && !focused.isConnected;
    if (!lost || model.settings.value) return;
    lost = false;
    const next = [opener, before, root.querySelector('[role=status]')];
    (next.find((element) => element instanceof HTMLElement && element.isConnected) as HTMLElement | undefined)?.focus();
  });
  // Misspelt texts are named in the console, which takes the list of all keys.
  if (Object.keys(model.context.settings.messages).length) load();

  return {
    openSettings,
    showBanner() {
      model.banner.value = true;
      // A live region speaks of changes only: it has to be there first.
      requestAnimationFrame(() => {
        model.status.value ||= bannerNotice(model).title;
      });
    },
    withSecondLayer: (use: (second: SecondLayer) => void) => load().then(() => layer.value && use(layer.value)),
    stop() {
      stopped = true;
      layer.value?.stop();
      stopRendering();
      render(null, container);
      model.stop();
    },
  };
}
