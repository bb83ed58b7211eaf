// Says that the choice of the visitor's account counts on this device now, and where it can be changed: a note that goes by itself, as CNIL
// recommends for a device on which somebody logs in (délibération 2025-131, read about on 2026-12-01).
import { ADOPTED_KEY } from '../../core/adopted-key.ts';
import { afterPaint } from '../../core/after-paint.ts';
import { ADOPTED } from '../../locales/adopted.ts';
import { isAskedAbove } from '../host/asked-above.ts';
import type { Model } from '../host/model.ts';

/** @returns a stop */
export function tellOfAdoption(model: Model): () => void {
  if (!model.context.settings.acrossDevices || isAskedAbove(window)) return () => {};
  return model.subscribe(() => {
    const { consent } = model;
    if (!consent || !isUntold()) return;
    // A live region speaks of changes only, so it had to be there first.
    afterPaint(window).then(() => {
      if (model.consent !== consent || model.settings || !isUntold()) return;
      localStorage.removeItem(ADOPTED_KEY);
      model.set({ status: model.texts.of(ADOPTED)('adopted') });
    });
  });
}

function isUntold(): boolean {
  try {
    return localStorage.getItem(ADOPTED_KEY) !== null;
  } catch {
    return false;
  }
}
