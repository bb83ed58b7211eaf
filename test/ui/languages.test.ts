import { waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { DEFAULTS } from '../../src/core/defaults.ts';
import { messages as german } from '../../src/locales/de.ts';
import { bannerMessages as english } from '../../src/locales/en.ts';
import { messages as french } from '../../src/locales/fr.ts';
import type { LoadLanguage } from '../../src/locales/language.ts';
import type { Messages } from '../../src/locales/messages.ts';
import { mountWith } from '../../src/ui/mount-with.ts';
import { root, stage } from './stage.ts';

const page = document.documentElement;
const say = (part: string) => root().querySelector(`[part~=${part}]`)?.textContent;
const shown = () => root().querySelector<HTMLElement>('.ui')?.lang;

beforeEach(() => {
  page.lang = 'de';
});
afterEach(() => {
  page.lang = '';
});

/** A UI whose languages come from the test. */
function show(load: LoadLanguage, messages: Readonly<Record<string, string>> = {}) {
  const ui = mountWith(load)({
    settings: { ...DEFAULTS, controller: 'Harbour Concierge', policyUrl: '/privacy', messages },
    globalPrivacyControl: false,
    consent: () => null,
    subscribe(listener) {
      listener(null);
      return () => {};
    },
    use: () => {},
    decide: async () => {},
  });
  onTestFinished(() => ui.stop());
  ui.showBanner();
  return ui;
}
const giving =
  (messages: Partial<Messages>, locale = 'de'): LoadLanguage =>
  async () => ({ locale, messages });

describe('a language', () => {
  it('that lacks texts, or has empty ones, is filled up in English: no button is ever empty', async () => {
    const { decline: _, ...partial } = german;
    show(giving({ ...partial, accept: '', policy: '' }));
    await waitFor(() => expect(say('title')).toBe(german.title));
    expect([say('accept'), say('decline'), say('settings'), say('link')]).toEqual([
      english.accept,
      english.decline,
      german.settings,
      english.policy,
    ]);
  });

  it.each([
    ['is overridden by the owner’s text', 'Later', 'Later'],
    ['stays where the owner’s text is empty', '', german.decline],
    ['stays where the owner’s text is blank', ' ', german.decline],
  ])('%s', async (_, own, found) => {
    show(giving(german), { decline: own });
    await waitFor(() => expect(say('title')).toBe(german.title));
    expect(say('decline')).toBe(found);
  });

  it('that cannot be loaded leaves English, and one message', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => error.mockRestore());
    show(() => Promise.reject(new TypeError('not there')));
    await waitFor(() => expect(say('title')).toBe(english.title));
    expect(shown()).toBe('en');
    expect(error.mock.calls).toEqual([['consent-gate: the texts could not be loaded', new TypeError('not there')]]);
  });

  it('that comes late does not take the place of the one wanted meanwhile', async () => {
    const waiting = new Map<string, (language: Awaited<ReturnType<LoadLanguage>>) => void>();
    page.lang = 'en';
    show(([wanted = '']) => new Promise((resolve) => waiting.set(wanted, resolve)));
    await waitFor(() => expect(say('title')).toBe(english.title));
    for (const lang of ['de', 'fr']) {
      page.lang = lang;
      await waitFor(() => expect(waiting.has(lang)).toBe(true));
    }
    waiting.get('fr')?.({ locale: 'fr', messages: { title: 'Titre' } });
    await waitFor(() => expect(say('title')).toBe('Titre'));
    waiting.get('de')?.({ locale: 'de', messages: german });
    await new Promise((resolve) => setTimeout(resolve));
    expect(say('title')).toBe('Titre');
  });

  it('is let go with the UI', async () => {
    const load = vi.fn(giving(german));
    const ui = show(load);
    await waitFor(() => expect(say('title')).toBe(german.title));
    ui.stop();
    page.lang = 'fr';
    await new Promise((resolve) => setTimeout(resolve));
    expect(load).toHaveBeenCalledTimes(1);
  });
});

describe('with the package’s own languages', () => {
  it('what was said before the page changed its language is not left standing', async () => {
    const { banner, user, part } = stage();
    await banner();
    await waitFor(() => expect(say('title')).toBe(german.title));
    await user.click(part('decline'));
    const status = () => root().querySelector('[role=status]')?.textContent;
    await waitFor(() => expect(status()).toBe(german.saved));
    page.lang = 'en';
    await waitFor(() => expect(status()).toBe(''));
  });

  it('the answer is told in the language it was asked in', async () => {
    const { banner, user, part, decisions } = stage();
    await banner();
    await waitFor(() => expect(say('title')).toBe(german.title));
    page.lang = 'fr';
    await waitFor(() => expect(shown()).toBe('fr'));
    await user.click(part('decline'));
    expect(decisions[0]?.shown).toMatchObject({ locale: 'fr', notice: { title: french.title } });
  });
});
