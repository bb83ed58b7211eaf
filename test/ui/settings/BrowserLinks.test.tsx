import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { settingsMessages } from '../../../src/locales/en-settings.ts';
import { BrowserLinks } from '../../../src/ui/settings/BrowserLinks.tsx';
import { BROWSER_LINKS } from '../../../src/ui/settings/browser-links.ts';
import type { BrowserHints } from '../../../src/ui/settings/detect-browser.ts';

const hints = { userAgent: '', brands: [], platform: '', maxTouchPoints: 0, language: 'en' };
const FIREFOX_ANDROID = 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0';
const FACEBOOK =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21B101 [FBAN/FBIOS;FBAV/445.0.0.35.117]';

interface Shown extends Partial<BrowserHints> {
  readonly links?: readonly { readonly label: string; readonly href: string }[];
  readonly all?: boolean;
}
const show = ({ links = [], all = false, ...told }: Shown = {}) =>
  render(<BrowserLinks hints={{ ...hints, ...told }} links={links} text={(key) => settingsMessages[key]} all={all} />);
const labels = (container: Element) => [...container.querySelectorAll('a')].map((link) => link.textContent);

afterEach(cleanup);

describe('the links panel', () => {
  it('names every browser that an owner’s visitors use', () => {
    const all = labels(show({ all: true }).container);
    for (const name of [
      'Chrome',
      'Microsoft Edge',
      'Firefox',
      'Safari (Mac)',
      'Safari (iPhone, iPad)',
      'Chrome (Android)',
      'Firefox (Android)',
      'Samsung Internet',
      'Opera',
      'Brave',
      'Vivaldi',
      'Internet Explorer',
    ]) {
      expect(all).toContain(name);
    }
  });

  it.each([
    ['Firefox (Android)', FIREFOX_ANDROID],
    ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'],
  ])('puts %s first where the visitor uses it, once and marked', (label, userAgent) => {
    const { container, getByText, queryByText } = show({ userAgent });
    expect(labels(container)[0]).toBe(label);
    expect(labels(container).filter((other) => other === label)).toHaveLength(1);
    expect(getByText('your browser').closest('li')?.textContent).toContain(label);
    expect(queryByText(settingsMessages.otherBrowser)).toBeNull();
  });

  it('gives a browser it does not know no name, and says where to look', () => {
    const { queryByText, container } = show({ userAgent: FACEBOOK });
    expect(queryByText('your browser')).toBeNull();
    expect(container.querySelector('li')?.textContent).toBe(settingsMessages.otherBrowser);
  });

  it.each([
    ['an iPhone', FACEBOOK, ['Safari (iPhone, iPad)', 'Chrome (iPhone, iPad)', 'Firefox (iPhone, iPad)']],
    ['Android', FIREFOX_ANDROID, ['Firefox (Android)', 'Chrome (Android)', 'Samsung Internet', 'Brave (Android)']],
  ])('puts those for the visitor’s own system first: on %s', (_, userAgent, wanted) => {
    const { container } = show({ userAgent });
    expect(labels(container).slice(0, wanted.length)).toEqual(wanted);
    expect(labels(container)).toContain('Safari (Mac)');
  });

  it('has Internet Explorer in the policy page, and not in a dialog that it cannot open', () => {
    expect(labels(show({ all: true }).container)).toHaveLength(BROWSER_LINKS.length + 3);
    cleanup();
    expect(labels(show().container)).not.toContain('Internet Explorer');
  });

  it('leads to a page in the language of the browser’s menus, where its address says which', () => {
    const opera = (language: string) =>
      show({ language }).container.querySelector<HTMLAnchorElement>('a[href*="help.opera.com"]')?.pathname;
    expect(['de-AT', 'fr', 'fi-FI', 'en-US', ''].map(opera)).toEqual(
      ['de', 'fr', 'en', 'en', 'en'].map((language) => `/${language}/latest/web-preferences/`),
    );
  });

  it('shows the owner’s list instead, and Google’s pages in any case', () => {
    const { container } = show({
      userAgent: FIREFOX_ANDROID,
      links: [{ label: 'Netscape', href: 'https://browser.example/' }],
    });
    const [first, ...rest] = labels(container);
    expect(first).toBe('Netscape');
    expect(rest).toHaveLength(3);
    expect([...container.querySelectorAll('a')].map(({ href }) => href)).toEqual(
      expect.arrayContaining(['https://policies.google.com/privacy', 'https://tools.google.com/dlpage/gaoptout']),
    );
  });

  it('opens beside the page and tells the other site nothing', () => {
    for (const link of show({ all: true }).container.querySelectorAll('a')) {
      expect([link.protocol, link.target, link.rel]).toEqual(['https:', '_blank', 'noopener noreferrer']);
    }
  });
});
