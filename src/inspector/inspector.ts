// Looks inside, where the owner asks for it in the address: what is held and why, what is stored, what Google believes. It stores and
// sends nothing.

import { PARTS as ANSWER } from '../core/options/answer.ts';
import { PARTS as CATEGORIES } from '../core/options/categories.ts';
import type { PartContext } from '../core/ports.ts';
import { readOptions } from '../core/read-options.ts';
import { answer } from './answer.ts';
import { dataLayer } from './data-layer.ts';
import { deliveries } from './deliveries.ts';
import { googleBelief } from './google-belief.ts';
import { held, letGo } from './held.ts';
import { notes } from './notes.ts';
import { createPanel } from './panel.ts';
import { report } from './report.ts';
import { shortAddress } from './section.ts';
import { stored } from './stored.ts';

const SECTIONS = [answer, held, letGo, stored, deliveries, dataLayer, googleBelief, notes];

/** Several things that change at once are looked at once. */
const PAUSE = 200;

export function mount(given: PartContext): { stop(): void } {
  const { window } = given;
  const defaults = { ...given.settings, cookies: CATEGORIES.cookies, endpoint: ANSWER.endpoint };
  const context = { ...given, settings: readOptions(given.input, defaults) };
  const sections = () => SECTIONS.map((section) => section(context));
  const panel = createPanel(window, {
    copied: () =>
      report(
        { page: shortAddress(window.location.href), browser: window.navigator.userAgent, version: __VERSION__ },
        sections(),
      ),
    look: () => panel.show(sections()),
  });
  let timer = 0;
  const soon = () => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      panel.show(sections());
    }, PAUSE);
  };
  panel.show(sections());
  const seen = new window.PerformanceObserver(soon);
  // What the endpoint answers has an entry of its own, later than the decision's.
  for (const type of ['mark', 'resource']) seen.observe({ type });
  const unsubscribe = given.subscribe(soon);
  window.addEventListener('load', soon);
  return {
    stop() {
      window.clearTimeout(timer);
      seen.disconnect();
      unsubscribe();
      window.removeEventListener('load', soon);
      panel.remove();
    },
  };
}
