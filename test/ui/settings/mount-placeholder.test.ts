import { waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { consentOf, stage } from '../stage.ts';

function heldFrame(attributes: Readonly<Record<string, string>> = {}): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  frame.dataset.src = 'https://maps.example/embed?q=1';
  document.body.append(frame);
  return frame;
}
const placeholder = () => document.querySelector('consent-gate-frame');
const inside = () => within(placeholder()?.shadowRoot as unknown as HTMLElement);
const shown = () => waitFor(() => expect(placeholder()).not.toBeNull());

describe('a held frame', () => {
  it('is hidden, with a placeholder after it that says whose content it is', async () => {
    const frame = heldFrame();
    const { ui } = stage();
    ui.holdFrame(frame, 'analytics');
    await shown();
    expect(frame.hidden).toBe(true);
    expect(frame.style.display).toBe('none');
    expect(frame.nextElementSibling).toBe(placeholder());
    const box = inside().getByText('This content is not loaded').parentElement;
    expect(box?.textContent).toContain('maps.example would receive');
  });

  it('shares its styles with every other, so that no route of an app pays for them anew', async () => {
    const { ui } = stage();
    for (const frame of [heldFrame(), heldFrame()]) ui.holdFrame(frame, 'analytics');
    const sheets = () =>
      [...document.querySelectorAll('consent-gate-frame')].map(({ shadowRoot }) => shadowRoot?.adoptedStyleSheets[0]);
    await waitFor(() => expect(sheets()).toHaveLength(2));
    expect(sheets()[0]).toBeInstanceOf(CSSStyleSheet);
    expect(sheets()[1]).toBe(sheets()[0]);
  });

  it('names whom a page written into it would ask, each once', async () => {
    const frame = heldFrame();
    delete frame.dataset.src;
    // Whole addresses: happy-dom resolves others now and then, on a busy machine, as if there were no page.
    frame.dataset.srcdoc =
      '<script src="https://film.example/a.js"></script><img src="https://pixel.example/"><img src="https://film.example/b">';
    const { ui } = stage();
    ui.holdFrame(frame, 'analytics');
    await shown();
    const box = inside().getByText('This content is not loaded').parentElement;
    expect(box?.textContent).toContain('film.example, pixel.example would receive');
  });

  it('allows its category and leaves the others as they are', async () => {
    const frame = heldFrame();
    const consent = consentOf({ analytics: false, maps: false, marketing: true });
    const config = { categories: [{ id: 'analytics' }, { id: 'maps', label: 'Maps' }, { id: 'marketing' }] };
    const { ui, user, decisions } = stage({ config, consent });
    ui.holdFrame(frame, 'maps');
    await shown();
    const title = inside().getByText('This content is not loaded').textContent;
    const [button, only] = inside().getAllByRole('button');
    if (!button) throw new Error('there is no button');
    await user.click(button);
    expect(decisions).toMatchObject([
      {
        action: 'save',
        choices: { analytics: false, maps: true, marketing: true },
        shown: {
          surface: 'placeholder',
          notice: {
            title,
            buttons: [button.textContent, only?.textContent],
            categories: [{ id: 'maps', label: 'Maps' }],
          },
        },
      },
    ]);
    expect(placeholder()).toBeNull();
    expect(frame.hidden).toBe(false);
    expect(frame.style.display).toBe('');
  });

  it('is held again after a withdrawal', async () => {
    const frame = heldFrame();
    const { ui, set } = stage({ consent: consentOf({ analytics: true }) });
    ui.holdFrame(frame, 'analytics');
    set(consentOf({ analytics: true }));
    await ui.openSettings();
    set(consentOf({ analytics: false }));
    await shown();
    expect(frame.hidden).toBe(true);
  });

  it('has one placeholder however often it is held', async () => {
    const frame = heldFrame();
    const { ui } = stage();
    ui.holdFrame(frame, 'analytics');
    ui.holdFrame(frame, 'analytics');
    await shown();
    expect(document.querySelectorAll('consent-gate-frame')).toHaveLength(1);
  });

  it('tells of one that is let in alone, and changes no answer: a yes to a frame is none to its category', async () => {
    const frame = heldFrame();
    const { ui, user, decisions, shownOnes } = stage();
    ui.holdFrame(frame, 'analytics');
    await shown();
    await user.click(inside().getByText('Only this one'));
    expect(decisions).toEqual([]);
    expect(shownOnes).toMatchObject([
      { surface: 'placeholder', locale: 'en', notice: { buttons: ['Allow and show', 'Only this one'] } },
    ]);
  });

  it('has the other buttons only where an address is held: HTML that is written into a frame can be anybody’s', async () => {
    const frame = heldFrame();
    delete frame.dataset.src;
    frame.dataset.srcdoc = '<script src="https://film.example/a.js"></script>';
    const { ui } = stage();
    ui.holdFrame(frame, 'analytics');
    await shown();
    expect(inside().getAllByRole('button')).toHaveLength(1);
  });

  it('says the owner’s words, and whose content it is and what a yes would mean all the same', async () => {
    const frame = heldFrame({ 'data-consent-title': 'Our harbour', 'data-consent-text': 'A film of 2 minutes.' });
    const { ui } = stage();
    ui.holdFrame(frame, 'analytics');
    await shown();
    expect(inside().getByText('Our harbour')).toBeDefined();
    expect(inside().getByText(/^\u2068A film of 2 minutes\.\u2069 maps\.example would receive/)).toBeDefined();
  });

  it('shows the owner’s picture from their own host alone: another one’s would be told of the visit', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const posterOf = async (address: string) => {
      const frame = heldFrame({ 'data-poster': address });
      const { ui } = stage();
      ui.holdFrame(frame, 'analytics');
      await shown();
      return placeholder()?.shadowRoot?.querySelector<HTMLElement>('.placeholder')?.style.backgroundImage;
    };
    expect(await posterOf('/harbour.jpg')).toContain('/harbour.jpg');
    expect(warn).not.toHaveBeenCalled();
    document.body.replaceChildren();
    expect(await posterOf('https://i.ytimg.com/vi/x/hq.jpg')).toBe('');
    expect(warn.mock.calls.flat().join()).toContain(`expected a picture on ${location.host}`);
    warn.mockRestore();
  });
});
