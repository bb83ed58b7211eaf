// Joins the model to the page: renders at each change, loads the other layers, gives the focus back.
import { effect, signal } from '@preact/signals-core';
import { render } from 'preact';
import { afterPaint } from '../../core/after-paint.ts';
import { isAskedAbove } from '../host/asked-above.ts';
import type { HostPart } from '../host/host.ts';
import type { Model } from '../host/model.ts';
import type { SecondLayer } from '../settings/second-layer.tsx';
import { App } from './App.tsx';

/** Their hashes, put in by the build. */
const SECOND_LAYER = '__HASH_OF_consent-gate-second-layer__';
const NEIGHBOUR = '__HASH_OF_consent-gate-neighbour__';

export function startUi(model: Model, part: HostPart) {
  const { container } = part;
  const { preload, settings } = model.context;
  const layer = signal<SecondLayer | null>(null);
  let loading: Promise<void> | undefined;
  let stopped = false;
  let stopAttending = () => {};
  /** Who gets the focus back: what opened the settings, else what had it before the UI. */
  let opener: Element | null = null;
  let before: EventTarget | null = null;
  let lost = false;

  /** Where the container is now: it may have been moved. */
  const root = () => container.getRootNode() as ShadowRoot;
  const load = () => {
    if (!loading) preload?.('second-layer', settings, SECOND_LAYER);
    loading ??= import('../settings/second-layer.tsx').then(
      ({ createSecondLayer }) => {
        if (!stopped) layer.value = createSecondLayer(model, part);
      },
      (error: unknown) => {
        // Asked for again, it is loaded again.
        loading = undefined;
        model.settings.value = false;
        console.error('consent-gate: the settings could not be loaded', error);
      },
    );
    return loading;
  };
  const openSettings = (by: Element | null = root().activeElement ?? document.activeElement) => {
    opener = by;
    model.status.value = '';
    model.settings.value = true;
    load();
  };

  container.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget && !root().contains(relatedTarget as Node)) before = relatedTarget;
  });
  const stopRendering = effect(() => {
    const focused = root().activeElement;
    const Settings = layer.value?.Settings ?? null;
    render(<App model={model} Settings={Settings} openSettings={openSettings} />, container);
    // A screen reader loses its place when what it is on goes away. Behind an open dialog nothing takes the focus.
    lost ||= !!focused && !focused.isConnected;
    if (!lost || model.settings.value) return;
    lost = false;
    const next = [opener, before, root().querySelector('[role=status]')];
    (next.find((element) => element instanceof HTMLElement && element.isConnected) as HTMLElement | undefined)?.focus();
  });
  // To ask for a module holds the main thread up: what the banner can do without comes after it.
  const painted = afterPaint(window);
  painted.then(async () => {
    if (stopped) return;
    preload?.('neighbour', settings, NEIGHBOUR);
    // Where it is missing, the banner stands and answers without it.
    const neighbour = await import('../beside/neighbour.ts').catch(() => null);
    if (neighbour && !stopped) stopAttending = neighbour.attend(model, part, load);
  });

  return {
    openSettings,
    showBanner() {
      if (!isAskedAbove(window)) model.banner.value = true;
      return painted;
    },
    withSecondLayer: (use: (second: SecondLayer) => void) => load().then(() => layer.value && use(layer.value)),
    stop() {
      stopped = true;
      stopAttending();
      layer.value?.stop();
      stopRendering();
      render(null, container);
      model.stop();
    },
  };
}
