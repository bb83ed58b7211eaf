// Says once that the browser's Global Privacy Control was followed, where that happened: California wants it shown, and that it can be
// changed (CCPA regulations, 11 CCR 7025(c)(6), in force since 2026-01-01; read on 2026-12-01). Afterwards the settings say it.
import { afterPaint } from '../../core/after-paint.ts';
import { SIGNAL_FOLLOWED } from '../../locales/signal-followed.ts';
import { isAskedAbove } from '../host/asked-above.ts';
import type { Model } from '../host/model.ts';

/** @returns a stop */
export function tellOfSignal(model: Model): () => void {
  if (!model.context.globalPrivacyControl || isAskedAbove(window)) return () => {};
  let told = false;
  return model.subscribe(() => {
    const { consent } = model;
    if (told || !consent) return;
    told = true;
    // The browser answers as the page begins. What was answered before is no news.
    const isNews = Date.parse(consent.at) > performance.timeOrigin && !Object.values(consent.choices).includes(true);
    // A live region speaks of changes only, so it had to be there first.
    if (isNews)
      afterPaint(window).then(() => {
        if (model.consent === consent && !model.settings && !model.status)
          model.set({ status: model.texts.of(SIGNAL_FOLLOWED)('signalFollowed') });
      });
  });
}
