// The UI as the gate sees it. Everything but the banner is loaded when somebody is about to use it.
import { signal } from '@preact/signals-core';
import type { MountUi } from '../core/ports.ts';
import type { LoadMessages } from '../locales/load-messages.ts';
import { openHost } from './host.ts';
import { createModel, ENGLISH } from './model.ts';
import { startUi } from './start-ui.tsx';
import styles from './styles.css?inline';
import { watchLanguage } from './watch-language.ts';

/** @param load where the texts of a language other than English come from */
export const mountWith =
  (load: LoadMessages): MountUi =>
  (context) => {
    const host = openHost(styles);
    const language = signal(ENGLISH);
    let stopped = false;
    let wanted = '';
    let latest = Promise.resolve();
    const show = async (locale: string) => {
      const found = await (locale === 'en'
        ? ENGLISH
        : load(locale, context).then((messages) => ({ locale, messages })));
      // The page may have changed its language once more meanwhile.
      if (locale === wanted) language.value = found;
    };
    const stopWatching = watchLanguage(context.settings.locale, __LANGUAGES__.match(/../g) ?? [], (locale) => {
      if (locale === wanted) return;
      wanted = locale;
      latest = show(locale).catch((error: unknown) => {
        console.warn(`consent-gate: the texts for "${locale}" could not be loaded, English is shown`, error);
        if (locale === wanted) language.value = ENGLISH;
      });
    });
    const started = latest.then(() => startUi(createModel(context, language), host));
    /** In the order of the calls, and nothing after `stop`. */
    const run = (use: (ui: Awaited<typeof started>) => void) =>
      void started.then((ui) => {
        if (!stopped) use(ui);
      });
    return {
      showBanner: () => run((ui) => ui.showBanner()),
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
