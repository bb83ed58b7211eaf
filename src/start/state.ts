// What this page knows of the visitor's choice.
import type { Consent } from '../core/consent.ts';
import { currentConsent, newerConsent } from '../core/decide.ts';
import type { GateSettings } from '../core/defaults.ts';
import { wasChecked } from '../page/checked-options.ts';
import { readConsent } from '../page/stored-consent.ts';

export interface State {
  /** The options make sense. Until that is known the gate stays shut, and what is stored stays stored. */
  checked: boolean;
  /** What the visitor chose last, whether it still counts or not. */
  chosen: Consent | null;
  /** The browser keeps it. If not, it lives here alone. */
  stored: boolean;
  /** What counted when everybody was told last. */
  told: Consent | null;
  /** What counts now. A prerendered page may never be shown, so it decides nothing until it is. */
  consent(): Consent | null;
  /**
   * Takes over what another tab or frame has stored since.
   * @param newer an older choice is no news, nor that there is none: for some milliseconds after a choice was written WebKit
   * still reads what was there before it
   * @returns whether there was news
   */
  follow(newer?: boolean): boolean;
}

export function createState(
  window: Window & typeof globalThis & { readonly document: { readonly prerendering?: boolean } },
  settings: GateSettings,
  input: unknown,
): State {
  const current = (choice: Consent | null) => currentConsent(choice, settings, Date.now());
  const read = () => readConsent(window, settings.cookie.name);
  const state: State = {
    checked: __CHECKED__ || wasChecked(window, input),
    chosen: read(),
    stored: true,
    told: null,
    consent: () => (state.checked && !window.document.prerendering ? current(state.chosen) : null),
    follow(newer) {
      const { told, stored } = state;
      const latest = read();
      const found = current(latest);
      if (!stored || (newerConsent(told, found) === told && (newer || found?.at === told?.at))) return false;
      state.chosen = latest;
      return true;
    },
  };
  return state;
}
