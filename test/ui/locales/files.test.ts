// Every language's file against the English one: complete, its placeholders kept, and written as the language is written.
import { describe, expect, it } from 'vitest';
import { ADOPTED } from '../../../src/locales/adopted.ts';
import { bannerMessages } from '../../../src/locales/en.ts';
import { settingsMessages } from '../../../src/locales/en-settings.ts';
import { interpolate } from '../../../src/locales/interpolate.ts';
import type { Messages } from '../../../src/locales/messages.ts';
import { SETTINGS_BUTTON_LABELS } from '../../../src/locales/settings-button-labels.ts';
import { SIGNAL_FOLLOWED } from '../../../src/locales/signal-followed.ts';

const FILES = import.meta.glob<{ readonly messages: Messages }>(
  ['../../../src/locales/??.ts', '!../../../src/locales/en.ts'],
  { eager: true },
);
const english: Messages = {
  ...bannerMessages,
  ...settingsMessages,
  settingsButton: SETTINGS_BUTTON_LABELS.en ?? '',
  ...SIGNAL_FOLLOWED,
  ...ADOPTED,
};
const translations = Object.entries(FILES).map(([path, { messages }]) => [path.slice(-5, -3), messages] as const);
const all = [['en', english] as const, ...translations];
const keys = Object.keys(english) as (keyof Messages)[];

/** Words that are the same in both languages, beside the name of Google. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly (keyof Messages)[]>> = {
  de: ['cookieName', 'marketing'],
  fr: ['services'],
  cs: ['marketing'],
  hr: ['marketing'],
  hu: ['marketing'],
  lv: ['preferences'],
  mt: ['marketing', 'settings'],
  nl: ['marketing'],
  pl: ['marketing'],
  ro: ['marketing'],
  sk: ['marketing'],
};

/** Letters of each language that is not written in the Latin ones. Names stay as they are. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  bg: /\p{Script=Cyrillic}/u,
  el: /\p{Script=Greek}/u,
  he: /\p{Script=Hebrew}/u,
  uk: /\p{Script=Cyrillic}/u,
};

const placeholders = (text: string) => [...new Set(text.match(/\{\w*\}/g))].sort();
const words = (text: string) => text.split(/\s+/).length;

it('there are the 24 official languages of the EU and seven more', () => {
  expect(all.map(([locale]) => locale).sort()).toEqual(
    'ar bg cs cy da de el en es et fi fr ga he hr hu is it lt lv mt nb nl pl pt ro sk sl sv tr uk'.split(' '),
  );
});

describe.for(all)('the texts in %s', ([locale, messages]) => {
  it('are there, every one, and no other', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => !messages[key].trim())).toEqual([]);
  });

  it('have the placeholders of the English ones', () => {
    for (const key of keys) expect(placeholders(messages[key]), key).toEqual(placeholders(english[key]));
  });

  it('are plain text, without spaces at their ends or two in a row', () => {
    for (const key of keys) expect(messages[key], key).not.toMatch(/[<>]|&\w+;|^\s|\s$|\s\s/);
  });

  it('have the quotation marks and apostrophes of print', () => {
    for (const key of keys) expect(messages[key], key).not.toMatch(/['"`´]/);
  });

  it('mix no letters of two scripts in one word', () => {
    const mixed =
      /(\p{Script=Latin}(\p{Script=Cyrillic}|\p{Script=Greek}))|((\p{Script=Cyrillic}|\p{Script=Greek})\p{Script=Latin})/u;
    for (const key of keys) expect(messages[key], key).not.toMatch(mixed);
  });

  it('let accept and decline be of much the same length', () => {
    for (const [yes, no] of [
      ['accept', 'decline'],
      ['acceptAll', 'declineAll'],
    ] as const) {
      const lengths = [messages[yes].length, messages[no].length];
      expect(Math.max(...lengths) / Math.min(...lengths), `${messages[yes]} / ${messages[no]}`).toBeLessThanOrEqual(
        1.6,
      );
    }
  });

  // EDPB Guidelines 03/2022, overloading: a first layer that nobody reads informs nobody.
  it('take at most 60 words on the first layer, with every purpose there is', () => {
    const purposes = [messages.purposeAnalytics, messages.purposePreferences, messages.purposeMarketing].join(', ');
    const body = interpolate(messages.body, { controller: 'Harbour Concierge', purposes });
    const text = [body, messages.google, messages.freedom].join(' ');
    expect(words(text), text).toBeLessThanOrEqual(60);
    // For sites where people log in, CNIL wants it said here too.
    expect(words(messages.acrossDevices), messages.acrossDevices).toBeLessThanOrEqual(18);
  });

  // WCAG 3.2.4, consistent identification: the button and what it opens have one name.
  it('call the settings alike on the button and above them', () => {
    expect(messages.settingsButton).toBe(messages.settingsTitle);
  });

  it('are on the settings button as in the file', () => {
    expect(SETTINGS_BUTTON_LABELS[locale]).toBe(messages.settingsButton);
  });
});

describe.for(translations)('the texts in %s', ([locale, messages]) => {
  it('are translated', () => {
    const same = keys.filter((key) => messages[key] === english[key]);
    expect(same.filter((key) => key !== 'googleTitle').sort()).toEqual([...(SAME_AS_ENGLISH[locale] ?? [])].sort());
  });

  it('are in the letters of the language', () => {
    const letters = SCRIPTS[locale] ?? /\p{Script=Latin}/u;
    for (const key of keys) if (key !== 'googleTitle') expect(messages[key], key).toMatch(letters);
  });
});

it('Romanian has its own ș and ț, with a comma and no cedilla', () => {
  expect(JSON.stringify(Object.fromEntries(all).ro)).not.toMatch(/[şţŞŢ]/);
});

it('French has a space that does not break before ? ; : and inside « »', () => {
  for (const text of Object.values(Object.fromEntries(all).fr ?? {})) {
    expect(text).not.toMatch(/[^\u202f][?;]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»/);
  }
});
