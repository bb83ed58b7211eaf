// Where the recorder tells the owner what is amiss, and what it finds amiss as it starts.
import { noteFor } from '../attend/owner-page.ts';
import { attributeOf } from '../core/attribute-names.ts';
import { decodeConsent } from '../core/codec.ts';
import type { Settings } from '../core/config.ts';
import type { Note, Reporter } from '../core/ports.ts';
import { storedValues } from '../page/stored-consent.ts';

export function reporterFor(window: Window & typeof globalThis): Reporter {
  const note = noteFor(window);
  return {
    warn(message, detail = 'warning') {
      window.console.warn(`consent-gate: ${message}`);
      note?.(message, detail);
    },
  };
}

/** What cannot be seen from the options alone. */
export function warnAtStart(window: Window & typeof globalThis, settings: Settings, { warn }: Reporter): void {
  const { name } = settings.cookie;
  if (storedValues(window, name).some((value) => !decodeConsent(value))) warn(`${name} cannot be read; asking again`);
  // Known by its own type of script, which the gate keeps beside the one that holds it.
  if (!settings.reloadOnWithdraw && window.document.querySelector('[data-type="text/partytown"]'))
    warn('a withdrawal does not reach Partytown’s worker: set reloadOnWithdraw');
}

/**
 * Attributes that are nobody's option: the page goes on with them. But a Google ID that stands in one is the owner's, who believes
 * that it is measured.
 */
export function warnOfOthers(
  input: unknown,
  others: readonly string[],
  { warn }: Reporter,
  note: Note | undefined,
): void {
  for (const name of others) {
    const said = `${attributeOf(name)}: no option, left alone`;
    if (/^(G|GT|GTM|UA|AW|DC)-\w/.test(Object(input)[name]))
      warn(`${said}. A Google ID belongs in data-google-analytics or data-google-tag-manager`);
    else note?.(said, 'hint');
  }
}
