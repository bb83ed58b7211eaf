import { fireEvent, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { consentOf, root, stage } from '../stage.ts';

const words = (text: string | null | undefined) => (text ?? '').split(/\s+/).filter(Boolean);

describe('what the banner says', () => {
  it('is a named region with who asks, why, that Google is in it and that no is fine', async () => {
    const { banner, screen } = stage({ config: { googleAnalytics: ['G-AB12CD34EF'] } });
    const element = await banner();
    expect(screen().getByRole('region', { name: 'May we use optional cookies?' })).toBe(element);
    expect(element.textContent).toMatch(
      /If you accept, Harbour Concierge.*visit statistics.*Google then receives.*You can decline.*change/,
    );
  });

  it.each([
    ['one category', {}],
    ['three', { categories: [{ id: 'analytics' }, { id: 'preferences' }, { id: 'marketing' }] }],
  ])('takes at most 60 words with %s', async (_, config) => {
    const { banner, part } = stage({ config: { ...config, policyUrl: '/privacy' } });
    await banner();
    expect(words(part('text').textContent).length).toBeLessThanOrEqual(60);
  });

  it('names the host where the owner gave no name', async () => {
    const { banner } = stage({ config: { controller: '' } });
    expect((await banner()).textContent).toContain(location.hostname);
  });

  it('names the purposes of the owner’s own categories', async () => {
    const { banner } = stage({ config: { categories: [{ id: 'analytics' }, { id: 'maps', label: 'showing maps' }] } });
    expect((await banner()).textContent).toContain('visit statistics and showing maps');
  });

  it('does not name Google where the gate has nothing to do with it', async () => {
    const { banner } = stage({ config: { autoBlock: false } });
    expect((await banner()).textContent).not.toContain('Google');
  });

  it('says of Google only what is true where nobody knows whether a tag of its is in the page', async () => {
    const { banner } = stage();
    expect((await banner()).textContent).toContain('If Google is used for this, it receives');
  });

  it.each([
    ['Analytics', { autoBlock: false, googleAnalytics: ['G-AB12CD34EF'] }],
    ['Tag Manager', { autoBlock: false, googleTagManager: ['GTM-AB12CD'] }],
  ])('names Google where the gate loads %s', async (_, config) => {
    const { banner } = stage({ config });
    expect((await banner()).textContent).toContain('Google then receives');
  });

  it('says on which devices a choice counts, where it follows an account; so do the settings', async () => {
    const said = 'Your choice counts on all devices where you log in.';
    const { banner, settings } = stage({ config: { acrossDevices: true } });
    expect((await banner()).textContent).toContain(`at any time. ${said}`);
    expect((await settings()).textContent).toContain(said);
  });

  it('says nothing of other devices where each has a choice of its own', async () => {
    const { banner } = stage();
    expect((await banner()).textContent).not.toContain('devices');
  });

  it('links to the policy where there is one', async () => {
    const { banner, screen } = stage({ config: { policyUrl: '/privacy' } });
    await banner();
    expect(screen().getByRole('link', { name: 'Privacy policy' }).getAttribute('href')).toBe('/privacy');
  });

  it('has no link without a policy', async () => {
    const { banner, screen } = stage();
    await banner();
    expect(screen().queryByRole('link')).toBeNull();
  });
});

describe('how the banner behaves', () => {
  it('offers a yes and a no that differ in their label only', async () => {
    const { banner, part } = stage();
    await banner();
    const look = (name: string) => {
      const { tagName, className, parentElement, attributes } = part(name);
      return { tagName, className, parentElement, names: [...attributes].map((attribute) => attribute.name) };
    };
    expect(look('accept')).toEqual(look('decline'));
  });

  it('leaves the focus where it is and tells screen readers that it is there', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    const { banner, screen } = stage();
    await banner();
    await waitFor(() => expect(screen().getByRole('status').textContent).toBe('May we use optional cookies?'));
    expect(document.activeElement).toBe(field);
  });

  it.each([
    ['accept', 'accept-all', true],
    ['decline', 'decline-all', false],
  ] as const)('%s decides for every category, with what was shown', async (name, action, yes) => {
    const config = { policyUrl: '/privacy', categories: [{ id: 'analytics' }, { id: 'marketing' }] };
    const { banner, part, screen, user, decisions } = stage({ config });
    const element = await banner();
    const title = part('title').textContent;
    const text = part('text').firstChild?.textContent;
    const buttons = within(element)
      .getAllByRole('button')
      .map((button) => button.textContent);
    await user.click(part(name));
    expect(decisions).toEqual([
      {
        action,
        choices: { analytics: yes, marketing: yes },
        shown: {
          surface: 'banner',
          locale: 'en',
          notice: {
            title,
            body: text,
            buttons,
            categories: [
              { id: 'analytics', label: 'visit statistics', description: '' },
              { id: 'marketing', label: 'advertising', description: '' },
            ],
          },
        },
      },
    ]);
    await waitFor(() => expect(screen().getByRole('status').textContent).toMatch(/saved/));
    expect(screen().queryByRole('region')).toBeNull();
  });

  it('does not decide on Escape, on scrolling or on a click beside it', async () => {
    const { banner, user, decisions } = stage();
    const element = await banner();
    await user.keyboard('{Escape}');
    await user.click(document.body);
    document.dispatchEvent(new Event('scroll'));
    expect(decisions).toEqual([]);
    expect(element.isConnected).toBe(true);
  });

  it('does not say that an answer is saved which could not be kept', async () => {
    const { banner, part, screen, user } = stage({ decide: () => Promise.reject(new Error('no recorder')) });
    await banner();
    await user.click(part('decline'));
    expect(screen().getByRole('status').textContent).not.toMatch(/saved/);
  });

  it('goes when the visitor decides elsewhere, and comes back when the choice is void', async () => {
    const { banner, set, screen } = stage();
    await banner();
    set(consentOf({ analytics: false }));
    expect(screen().queryByRole('region')).toBeNull();
    set(null);
    expect(screen().getByRole('region')).toBeTruthy();
  });

  it('gives the focus back to what had it before', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    const { banner, part, user } = stage();
    await banner();
    field.focus();
    part('decline').focus();
    // happy-dom names no relatedTarget of its own.
    fireEvent.focusIn(part('decline'), { relatedTarget: field });
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(field);
  });
});

describe('the owner’s texts', () => {
  it('stand in place of the built-in ones, values put in', async () => {
    const { banner, part } = stage({
      config: { messages: { title: 'Biscuits?', body: 'Says {controller}. {unknown}' } },
    });
    await banner();
    expect(part('title').textContent).toBe('Biscuits?');
    expect(part('text').textContent).toContain('Says Harbour Concierge. {unknown}');
  });

  it('are text, never markup', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const { banner, part } = stage({ config: { controller: markup, messages: { title: markup } } });
    await banner();
    expect(part('title').textContent).toBe(markup);
    expect(part('text').textContent).toContain(markup);
    expect(root().querySelector('img')).toBeNull();
  });

  it('of a wrong type leave the built-in ones standing', async () => {
    const { banner, part } = stage({ config: { messages: { accept: 5 as never } } });
    await banner();
    expect(part('accept').textContent).toBe('Accept');
  });

  it('with a misspelt key are named in the console', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { banner } = stage({ config: { messages: { titel: 'x', save: 'Keep' } as object } });
    await banner();
    await waitFor(() => expect(warn).toHaveBeenCalled());
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/^consent-gate: messages\.titel: .*title/)]]);
    warn.mockRestore();
  });
});
