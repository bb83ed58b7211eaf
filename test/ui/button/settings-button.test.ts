import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../../src/core/config.ts';
import type { Consent } from '../../../src/core/consent.ts';
import { DEFAULTS } from '../../../src/core/defaults.ts';
import { mountSettingsButton } from '../../../src/ui/button/settings-button.ts';
import { consentOf, root, stage } from '../stage.ts';

const open = vi.fn();
let button: { stop(): void } | undefined;
let tell: (consent: Consent | null) => void = () => {};
const mount = (config: Partial<Settings> = {}, options?: unknown) => {
  const subscribe = (listener: typeof tell) => {
    tell = listener;
    tell(consentOf({ analytics: true }));
    return () => {};
  };
  button = mountSettingsButton({ ...DEFAULTS, ...config }, open, subscribe, options);
  const element = root().querySelector<HTMLButtonElement>('[part=reopen]');
  if (!element) throw new Error('there is no button');
  return element;
};

afterEach(() => {
  button?.stop();
  open.mockClear();
  document.documentElement.lang = '';
});

describe('the floating button', () => {
  it('opens the settings and says who opened them', () => {
    const element = mount();
    element.click();
    expect(open.mock.calls).toEqual([[element]]);
  });

  it('is there as long as there is a choice', () => {
    const element = mount();
    tell(null);
    expect(element.isConnected).toBe(false);
    tell(consentOf({ analytics: false }));
    expect(element.isConnected).toBe(true);
  });

  it.each([
    [undefined, 'corner'],
    [null, 'corner'],
    [{ settingsButton: true }, 'corner'],
    [{ settingsButton: 'start' }, 'corner'],
    [{ settingsButton: 'end' }, 'corner end'],
  ])('stands where %j puts it', (options, corner) => {
    expect(mount({}, options).parentElement?.className).toBe(corner);
  });

  it.each([
    ['the page’s language', 'de-AT', {}, 'Cookie-Einstellungen'],
    ['the option', 'de', { locale: 'en' }, 'Cookie settings'],
    ['English for a language it does not have', 'eo', { locale: 'eo' }, 'Cookie settings'],
    [
      'the built-in text where the owner’s is empty',
      'de',
      { messages: { settingsButton: ' ' } },
      'Cookie-Einstellungen',
    ],
    ['the owner’s text', 'de', { messages: { settingsButton: 'Kekse' } }, 'Kekse'],
  ])('is labelled by %s', (_, lang, config, label) => {
    document.documentElement.lang = lang;
    expect(mount(config).textContent).toBe(label);
  });

  it('shares the host with the UI, whoever comes and goes first', async () => {
    const { banner, ui } = stage();
    const region = await banner();
    const element = mount();
    expect(document.querySelectorAll('consent-gate')).toHaveLength(1);
    ui.stop();
    await Promise.resolve();
    expect(region.isConnected).toBe(false);
    expect(element.isConnected).toBe(true);
    button?.stop();
    expect(document.querySelector('consent-gate')).toBeNull();
  });
});
