// The UI as the gate sees it. Everything but the banner is loaded when somebody is about to use it.
import type { MountUi } from '../core/ports.ts';
import { ENGLISH, type LoadLanguage } from '../locales/language.ts';
import bannerStyles from './banner/banner.css?inline';
import { startUi } from './banner/start-ui.tsx';
import { openHost } from './host/host.ts';
import { createModel, type Model } from './host/model.ts';
import { dress } from './host/page-theme.ts';
import styles from './host/styles.css?inline';
import { createTexts } from './host/texts.ts';
import { watchLanguage } from './host/watch-language.ts';
import { partsFor } from './load-parts.ts';

/** @param load loads the texts of a language other than English */
export const mountWith =
  (load: LoadLanguage): MountUi =>
  (context) => {
    const { settings } = context;
    const part = openHost(styles + bannerStyles);
    let language = ENGLISH;
    let model: Model | undefined;
    let stopped = false;
    let latest: Promise<void> | undefined;
    const stopWatching = watchLanguage(settings.locale, (wanted) => {
      const found = /^en\b/i.test(wanted[0] ?? '') ? Promise.resolve(ENGLISH) : load(wanted, context);
      const shown: Promise<void> = found
        .catch((error: unknown) => {
          console.error('consent-gate: the texts could not be loaded', error);
          return ENGLISH;
        })
        .then((next) => {
          // The page may have changed its language once more meanwhile.
          if (shown !== latest || next.locale === language.locale) return;
          language = next;
          // What the live region says is in the other language.
          model?.set({ texts: createTexts(settings, next), status: '' });
        });
      latest = shown;
    });
    const started = Promise.resolve(latest).then(() => {
      // The page's styles may not have come yet. Before it is painted they have, and what is drawn now with it.
      requestAnimationFrame(() => dress(part, settings));
      model = createModel(context, language);
      return startUi(model, part, partsFor(context));
    });
    /** Runs in the order of the calls. After `stop` nothing runs, and what waits for it waits for ever. */
    const run = async (use: (ui: Awaited<typeof started>) => unknown) => {
      const ui = await started;
      if (!stopped) await use(ui);
      if (stopped) await new Promise(() => {});
    };
    return {
      // Where the browser answers for its visitor, nobody is asked.
      showBanner: () => (context.globalPrivacyControl ? undefined : run((ui) => ui.showBanner())),
      openSettings: (opener) => run((ui) => ui.openSettings(opener)),
      fill: (element) => run((ui) => ui.withSecondLayer((second) => second.fill(element))),
      holdFrame: (frame, category) => run((ui) => ui.withSecondLayer((second) => second.holdFrame(frame, category))),
      stop() {
        stopWatching();
        run((ui) => {
          ui.stop();
          stopped = true;
        });
        part.remove();
      },
    };
  };
