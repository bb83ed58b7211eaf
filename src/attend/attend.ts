// Looks after a page once the gate stands: what need not be there before anything else, and so costs no page its start. It comes
// with the settings button where somebody has decided, and with the recorder where nobody has.
import type { Attend } from '../core/ports.ts';
import { giveUp } from './given-up.ts';
import { switchInnerFrames } from './inner-frames.ts';
import { keepMarks } from './kept-marks.ts';
import { loadGoogleWhenAllowed } from './load-google.ts';
import { noteFor, tellOwner } from './owner-page.ts';
import { disableRegistered } from './registered-tags.ts';
import { welcomeReleased } from './released-code.ts';
import { isUnfinished } from './unfinished.ts';
import { unwantedEntries } from './unwanted.ts';
import { watchTabs } from './watch-tabs.ts';

/** What the UI fills on a policy page. A form does not answer for itself: a field may have the name of what is asked. */
const PANELS = '[data-consent-browser-links]:not(form),[data-consent-cookies]:not(form)';

export const attend: Attend = (context) => {
  const { window, settings, consent, allows, subscribe, openSettings, use, look, waiting } = context;
  const { document } = window;
  const stopped = new AbortController();

  watchTabs(window, () => look(), stopped.signal);

  document.addEventListener(
    'click',
    (event) => {
      // The target may be the document, which has no `closest`.
      const opener = (event.target as Partial<Element> | null)?.closest?.('[data-consent-settings]');
      if (!opener) return;
      event.preventDefault();
      openSettings(opener);
    },
    { signal: stopped.signal },
  );

  const fill = (panel: Element) => use('ui', (ui) => ui.fill(panel));
  const panels = new window.MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      // A morph makes one element into another.
      if (type === 'attributes' && (target as Element).matches(PANELS)) fill(target as Element);
      for (const node of addedNodes as NodeListOf<Element>) {
        if (node.nodeType !== 1) continue;
        if (node.matches(PANELS)) fill(node);
        // Most nodes have nothing inside: this is cheaper than asking for it.
        if (node.firstElementChild) node.querySelectorAll(PANELS).forEach(fill);
      }
    }
  });
  const attributeFilter = ['data-consent-browser-links', 'data-consent-cookies'];
  panels.observe(document, { childList: true, subtree: true, attributeFilter });
  document.querySelectorAll(PANELS).forEach(fill);

  const isUnwanted = unwantedEntries(settings, allows);
  const unsubscribe = subscribe((present) => {
    if (present && isUnfinished(window, isUnwanted)) use('recorder', ({ sweep }) => sweep());
  });

  const stops = [
    giveUp({ window, settings, waiting, isAnswered: () => !!consent(), allows, note: noteFor(window) }),
    loadGoogleWhenAllowed(context),
    welcomeReleased(window),
    disableRegistered({ window, settings, subscribe }, allows),
    switchInnerFrames({ window, settings, subscribe }, allows),
    keepMarks({ window, use }, allows),
    tellOwner(context),
    unsubscribe,
    () => panels.disconnect(),
    () => stopped.abort(),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};
