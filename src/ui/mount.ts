// The UI as the gate sees it. Everything but the banner is loaded when somebody is about to use it.
import type { MountUi } from '../core/ports.ts';
import { LANGUAGES } from '../locales/load-messages.ts';
import { negotiateLocale } from '../locales/negotiate-locale.ts';
import { openHost } from './host.ts';
import { createModel } from './model.ts';
import { startUi } from './start-ui.tsx';
import styles from './styles.css?inline';

export const mountUi: MountUi = (context) => {
  const wanted = [context.settings.locale, document.documentElement.lang, ...navigator.languages];
  const locale = negotiateLocale(wanted, ['en', ...Object.keys(LANGUAGES)]);
  const host = openHost(styles);
  let stopped = false;
  const started = Promise.resolve(LANGUAGES[locale]?.())
    .then(
      (language) => createModel(context, locale, language?.messages ?? {}),
      (error: unknown) => {
        console.warn(`consent-gate: the texts for "${locale}" could not be loaded, English is shown`, error);
        return createModel(context, 'en', {});
      },
    )
    .then((model) => startUi(model, host));
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
      run((ui) => {
        ui.stop();
        stopped = true;
      });
      host.remove();
    },
  };
};

export { PARTS_DEFAULTS as defaults } from '../core/defaults.ts';
export { mountUi as mount };
