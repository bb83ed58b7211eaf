import { waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { stage } from '../stage.ts';

function place(attribute: string): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute(attribute, '');
  element.append('Fallback for readers without scripts.');
  document.body.append(element);
  return element;
}
const panel = (element: Element) => element.querySelector('consent-gate-panel')?.shadowRoot?.firstElementChild;

describe('a place in the policy page', () => {
  it('gets the links panel', async () => {
    const element = place('data-consent-browser-links');
    stage().ui.fill(element);
    await waitFor(() => expect(panel(element)?.querySelectorAll('a').length).toBeGreaterThan(12));
  });

  it('gets the cookie table, each category under its name', async () => {
    const element = place('data-consent-cookies');
    stage({ config: { googleAnalytics: ['G-AB12CD34EF'] } }).ui.fill(element);
    await waitFor(() => expect(panel(element)?.querySelectorAll('table')).toHaveLength(2));
    const captions = [...(panel(element)?.querySelectorAll('caption') ?? [])].map((caption) => caption.textContent);
    expect(captions).toEqual(['Analytics', 'Necessary']);
    expect(panel(element)?.textContent).toContain('_ga_AB12CD34EF');
  });

  it('is filled once', async () => {
    const element = place('data-consent-cookies');
    const { ui } = stage();
    ui.fill(element);
    ui.fill(element);
    await waitFor(() => expect(panel(element)).toBeTruthy());
    expect(element.querySelectorAll('consent-gate-panel')).toHaveLength(1);
  });
});
