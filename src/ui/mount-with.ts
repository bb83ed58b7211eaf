// The UI as the gate sees it. Everything but the banner is loaded when somebody is about to use it.
import { signal } from '@preact/signals-core';
import type { MountUi } from '../core/ports.ts';
import { ENGLISH, type LoadLanguage } from '../locales/language.ts';
import { startUi } from './banner/start-ui.tsx';
import { openHost } from './host/host.ts';
import { createModel } from './host/model.ts';
import styles from './host/styles.css?inline';
import { watchLanguage } from './host/watch-language.ts';

/** @param load where the texts of a language other than English come from */
export const mountWith =
  (load: LoadLanguage): MountUi =>
  (context) => {
    const host = openHost(styles);
    const language = signal(ENGLISH);
    let stopped = false;
    let latest: Promise<void> | undefined;
    const stopWatching = watchLanguage(context.settings.locale, (wanted) => {
      const found = /^en\b/i.test(wanted[0] ?? '') ? Promise.resolve(ENGLISH) : load(wanted, context);
      const shown: Promise<void> = found
        .catch((error: unknown) => {
          console.warn(`consent-gate: the texts for "${wanted[0]}" could not be loaded, English is shown`, error);
          return ENGLISH;
        })
        .then((next) => {
          // The page may have changed its language once more meanwhile.
          if (shown === latest && next.locale !== language.value.locale) language.value = next;
        });
      latest = shown;
    });
    const started = Promise.resolve(latest).then(() => startUi(createModel(context, language), host));
    /** In the order of the calls, and nothing after `stop`: what waits for it waits for ever. */
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
        host.remove();
      },
    };
  };
