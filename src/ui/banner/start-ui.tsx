// Draws the banner at each change of the model, gives the focus back, and loads the other parts when they are due.
import { createRef, render } from 'preact';
import { afterPaint } from '../../core/after-paint.ts';
import { isAskedAbove } from '../host/asked-above.ts';
import type { HostPart } from '../host/host.ts';
import type { Model } from '../host/model.ts';
import type { SecondLayer, UiParts } from '../host/parts.ts';
import { App } from './App.tsx';

export function startUi(model: Model, part: HostPart, parts: UiParts) {
  const { container } = part;
  const banner = createRef<HTMLElement>();
  const slot = createRef<HTMLDivElement>();
  let layer: SecondLayer | undefined;
  let loading: Promise<void> | undefined;
  let stopped = false;
  let stopAttending = () => {};
  /** These get the focus back: what opened the settings, else what had the focus before the UI. */
  let opener: Element | null = null;
  let before: EventTarget | null = null;
  let lost = false;

  /** The container may have been moved to another root. */
  const root = () => container.getRootNode() as ShadowRoot;
  const load = () => {
    loading ??= parts.secondLayer().then(
      ({ createSecondLayer }) => {
        if (stopped || !slot.current) return;
        layer = createSecondLayer({ model, part, slot: slot.current, openSettings });
        draw();
      },
      (error: unknown) => {
        // The next wish for it loads it again.
        loading = undefined;
        // Who wanted the settings may want to say no: the banner asks, as if nobody had answered.
        model.set(model.settings ? { settings: false, banner: true, consent: null } : {});
        console.error('consent-gate: the settings could not be loaded', error);
      },
    );
    return loading;
  };
  const openSettings = (by: Element | null = root().activeElement ?? document.activeElement) => {
    opener = by;
    model.set({ status: '', settings: true });
    load();
  };

  function draw(): void {
    const focused = root().activeElement;
    render(<App model={model} banner={banner} slot={slot} openSettings={openSettings} />, container);
    const closed = layer?.draw();
    // A screen reader loses its place when what it is on goes away. Behind an open dialog nothing takes the focus.
    lost ||= closed || (!!focused && !focused.isConnected);
    if (!lost || model.settings) return;
    lost = false;
    const next = [opener, before, root().querySelector('[role=status]')] as (HTMLElement | null)[];
    next.find((element) => element?.isConnected)?.focus({ preventScroll: true });
  }

  container.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget && !root().contains(relatedTarget as Node)) before = relatedTarget;
  });
  const stopDrawing = model.subscribe(draw);
  // To ask for a module holds the main thread up: what the banner can do without comes after it.
  const painted = afterPaint(window);
  painted.then(async () => {
    if (stopped) return;
    // Where the file is missing, the banner stands and answers without it.
    const neighbour = await parts.neighbour().catch(() => null);
    if (neighbour && !stopped) stopAttending = neighbour.attend({ model, part, banner, loadSecondLayer: load });
  });

  return {
    openSettings,
    showBanner() {
      if (!isAskedAbove(window)) model.set({ banner: true });
      return painted;
    },
    withSecondLayer: (use: (second: SecondLayer) => void) => load().then(() => layer && use(layer)),
    stop() {
      stopped = true;
      stopAttending();
      layer?.stop();
      stopDrawing();
      render(null, container);
      model.stop();
    },
  };
}
