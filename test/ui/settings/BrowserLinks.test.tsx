import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { settingsMessages } from '../../../src/locales/en-settings.ts';
import { BrowserLinks } from '../../../src/ui/settings/BrowserLinks.tsx';
import { BROWSER_LINKS, BROWSER_LINKS_CHECKED } from '../../../src/ui/settings/browser-links.ts';

const hints = { brands: [], platform: '', maxTouchPoints: 0, brave: false };
const FIREFOX_ANDROID = 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0';

const show = (userAgent: string, links: readonly { label: string; href: string }[] = []) =>
  render(<BrowserLinks hints={{ ...hints, userAgent }} links={links} text={(key) => settingsMessages[key]} />);
const labels = (container: Element) => [...container.querySelectorAll('a')].map((link) => link.textContent);

afterEach(cleanup);

describe('the links panel', () => {
  it('names every browser that an owner’s visitors use', () => {
    const all = labels(show('').container);
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
    [
      'Opera',
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36 OPR/92.0.0.0',
    ],
  ])('puts %s first where the visitor uses it, once and marked', (label, userAgent) => {
    const { container, getByText } = show(userAgent);
    expect(labels(container)[0]).toBe(label);
    expect(labels(container).filter((other) => other === label)).toHaveLength(1);
    expect(getByText('your browser').closest('li')?.textContent).toContain(label);
  });

  it('marks none where it does not know the browser', () => {
    const { queryByText, container } = show('Lynx/2.9.0');
    expect(queryByText('your browser')).toBeNull();
    expect(labels(container)).toHaveLength(BROWSER_LINKS.length + 3);
  });

  it('shows the owner’s list instead, and Google’s pages in any case', () => {
    const { container } = show(FIREFOX_ANDROID, [{ label: 'Netscape', href: 'https://browser.example/' }]);
    const [first, ...rest] = labels(container);
    expect(first).toBe('Netscape');
    expect(rest).toHaveLength(3);
    expect([...container.querySelectorAll('a')].map(({ href }) => href)).toEqual(
      expect.arrayContaining(['https://policies.google.com/privacy', 'https://tools.google.com/dlpage/gaoptout']),
    );
  });

  it('opens beside the page and tells the other site nothing', () => {
    for (const link of show('').container.querySelectorAll('a')) {
      expect([link.protocol, link.target, link.rel]).toEqual(['https:', '_blank', 'noopener noreferrer']);
    }
  });

  it('says when its addresses were checked', () => {
    expect(new Date(BROWSER_LINKS_CHECKED).getTime()).not.toBeNaN();
  });
});
