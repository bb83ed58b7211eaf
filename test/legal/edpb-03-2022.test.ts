// EDPB Guidelines 03/2022 on deceptive design patterns, version 2.0, 14 February 2023, on the texts: no stirring, no guilt, no
// haste, in any language. The ICO's and the CNIL's lists of harmful designs are in the same words.
import { describe, expect, it } from 'vitest';
import { bannerMessages } from '../../src/locales/en.ts';
import { settingsMessages } from '../../src/locales/en-settings.ts';
import type { Messages } from '../../src/locales/messages.ts';
import { SETTINGS_BUTTON_LABELS } from '../../src/locales/settings-button-labels.ts';
import { LOCALES } from '../browser/harness/ui-states.ts';
import { NUDGES } from '../ui/locales/nudges.ts';

const FILES = import.meta.glob<{ readonly messages: Messages }>([
  '../../src/locales/??.ts',
  '!../../src/locales/en.ts',
]);

/** Texts that stand on a button. */
const LABELS =
  'accept decline settings save acceptAll declineAll withdraw close frameAllow frameOnly settingsButton'.split(' ');

async function textsOf(locale: string): Promise<readonly (readonly [key: string, text: string])[]> {
  const file = FILES[`../../src/locales/${locale}.ts`];
  const loaded = file ? (await file()).messages : { ...bannerMessages, ...settingsMessages };
  const texts = Object.entries({ ...loaded, settingsButton: SETTINGS_BUTTON_LABELS[locale] ?? '' });
  // A plural text is a list of its forms.
  return texts.flatMap(([key, text]) =>
    (typeof text === 'string' ? [text] : Object.values<string>(text)).map((form) => [key, form] as const),
  );
}

describe.for(LOCALES)('the texts in %s', (locale) => {
  it('have a list of nudges to be held against', () => {
    expect(Object.keys(NUDGES)).toContain(locale.split('-')[0]);
  });

  it('do not stir, flatter, regret, hurry or claim a legitimate interest', async () => {
    const anywhere = NUDGES[locale.split('-')[0] ?? '']?.anywhere ?? /./;
    const found = (await textsOf(locale)).filter(([, text]) => anywhere.test(text));
    expect(found.map(([key, text]) => `${key}: ${anywhere.exec(text)?.[0]} in "${text}"`)).toEqual([]);
  });

  it('name on a button what it does: no "continue", no "got it"', async () => {
    const labels = NUDGES[locale.split('-')[0] ?? '']?.labels ?? /./;
    const found = (await textsOf(locale)).filter(([key, text]) => LABELS.includes(key) && labels.test(text));
    expect(found).toEqual([]);
  });

  it('draw no attention by exclamation marks, capitals or pictures', async () => {
    for (const [key, text] of await textsOf(locale)) {
      expect(text, key).not.toMatch(/[!¡！]|\p{Extended_Pictographic}/u);
      // Names such as ID and IP are short.
      expect(text, key).not.toMatch(/\p{Lu}{4,}/u);
    }
  });

  it('ask for a yes in no more words than for a no', async () => {
    const texts = new Map(await textsOf(locale));
    for (const [yes, no] of [
      ['accept', 'decline'],
      ['acceptAll', 'declineAll'],
    ] as const) {
      const count = (key: string) => texts.get(key)?.split(/\s+/).length ?? 0;
      expect(Math.abs(count(yes) - count(no)), `${texts.get(yes)} / ${texts.get(no)}`).toBeLessThanOrEqual(1);
    }
  });
});

describe('the list of nudges', () => {
  it.for([
    ['en', 'We value your privacy. For the best experience we recommend to accept.'],
    ['de', 'Leider verpassen Sie sonst das beste Erlebnis.'],
    ['fr', 'Pour une meilleure expérience, acceptez.'],
    ['pl', 'Szanujemy Twoją prywatność.'],
    ['ar', 'للحصول على أفضل تجربة'],
  ] as const)('finds a nudge in %s', ([locale, text]) => {
    expect(NUDGES[locale]?.anywhere.test(text)).toBe(true);
  });

  it('knows the 24 official languages of the EU and seven more', () => {
    expect(Object.keys(NUDGES).sort().join(' ')).toBe(
      'ar bg cs cy da de el en es et fi fr ga he hr hu is it lt lv mt nb nl pl pt ro sk sl sv tr uk',
    );
  });
});
