import { fireEvent, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { consentOf, root, stage } from '../stage.ts';

const two = { categories: [{ id: 'analytics' }, { id: 'marketing' }] };

function holdsItself(): object {
  const texts: Record<string, unknown> = {};
  texts.alwaysOn = texts;
  return texts;
}

describe('what the settings show', () => {
  it('explains the necessary category and offers no switch for it', async () => {
    const { settings, screen } = stage();
    await settings();
    expect(screen().getByText('Always on')).toBeTruthy();
    expect(screen().getByText(/keep the site working/)).toBeTruthy();
    expect(screen().getAllByRole('switch')).toHaveLength(1);
  });

  it.for<[what: string, text: unknown]>([
    ['an object that holds itself', holdsItself()],
    ['a BigInt', 5n],
    ['a symbol', Symbol('x')],
  ])('comes with the built-in text where the owner’s is %s, and says so', async ([, text]) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { settings, screen } = stage({ config: { messages: { alwaysOn: text as never } } });
    await settings();
    expect(screen().getByText('Always on')).toBeTruthy();
    expect(warn.mock.calls.join()).toContain('messages.alwaysOn: expected a text, got ');
    warn.mockRestore();
  });

  it('has every switch off before a choice, and says so in words', async () => {
    const { settings, screen } = stage({ config: two });
    const dialog = await settings();
    for (const control of screen().getAllByRole<HTMLInputElement>('switch')) expect(control.checked).toBe(false);
    expect(within(dialog).getAllByText('Off')).toHaveLength(2);
    expect(within(dialog).queryByText('On')).toBeNull();
  });

  it('has the switches as they were left', async () => {
    const { settings, screen } = stage({ config: two, consent: consentOf({ analytics: true, marketing: false }) });
    await settings();
    expect(screen().getByRole<HTMLInputElement>('switch', { name: 'Analytics' }).checked).toBe(true);
    expect(screen().getByRole<HTMLInputElement>('switch', { name: 'Marketing' }).checked).toBe(false);
  });

  it('shows what was chosen, when, and the id', async () => {
    const { receipt } = stage({ consent: consentOf({ analytics: true }) });
    const dialog = await receipt();
    await waitFor(() => expect(dialog.textContent).toMatch(/November 22, 2026/));
    expect(dialog.textContent).toContain('Analytics: On');
    expect(dialog.textContent).toContain('3f2b8c1e-9a77-4c1d-8f44-0a1b2c3d4e5f');
  });

  it('lists the cookies of each category', async () => {
    const { settings, screen, unfold } = stage({
      config: {
        googleAnalytics: ['G-AB12CD34EF'],
        cookies: [{ name: 'cart', provider: 'us', purpose: 'the basket', duration: '1 day', category: 'necessary' }],
      },
    });
    await settings();
    await unfold();
    const rows = screen()
      .getAllByRole('table', { hidden: true })
      .map((table) => [...table.querySelectorAll('tbody tr')].map((row) => row.querySelector('td')?.textContent));
    expect(rows).toEqual([
      ['_ga', '_ga_AB12CD34EF'],
      ['consent_gate', 'cart'],
    ]);
  });

  it.each([
    ['loads its tags', { googleAnalytics: ['G-AB12CD34EF'] }, /We use Google Analytics for this\. Google receives/],
    ['would be held if there is a tag of its', {}, /If Google is used for this, it receives/],
    ['has nothing to do with it', { autoBlock: false }, /pages people open\.$/],
  ])('says of Google what is true where the gate %s', async (_, config, about) => {
    const { settings, part } = stage({ config });
    await settings();
    expect(part('dialog').querySelector('#about-analytics')?.textContent).toMatch(about);
  });

  it('has the switches first, then what is folded: the withdrawal is not', async () => {
    const { settings } = stage({ config: two, consent: consentOf({ analytics: true, marketing: false }) });
    const dialog = await settings();
    const order = [...dialog.querySelectorAll('h3, [part=withdraw], details.fold > summary')];
    expect(order.map(({ textContent }) => textContent).slice(0, 6)).toEqual([
      ...['Analytics', 'Marketing', 'Necessary', 'Withdraw consent'],
      ...['Proof of your choice', 'Cookie settings of your browser'],
    ]);
    expect(dialog.querySelector('details [part=withdraw]')).toBeNull();
  });

  it('makes what is folded when it is opened, and keeps it: nobody waits for rows that nobody looks at', async () => {
    const { settings, part, unfold, set } = stage();
    const dialog = await settings();
    expect(dialog.querySelectorAll('details')).toHaveLength(3);
    expect(dialog.querySelector('details :not(summary)')).toBeNull();
    await unfold();
    expect(dialog.querySelectorAll('details table')).toHaveLength(2);
    set(consentOf({ analytics: true }));
    expect(part('dialog').querySelectorAll('details table')).toHaveLength(2);
  });

  it('says that Global Privacy Control is honoured, unless the visitor said yes here', async () => {
    const refused = stage({ globalPrivacyControl: true, consent: consentOf({ analytics: false }) });
    expect((await refused.settings()).textContent).toContain('Global Privacy Control');
    refused.set(consentOf({ analytics: true }));
    expect(refused.part('dialog').textContent).not.toContain('Global Privacy Control');
  });

  it('names whom to ask and where to complain', async () => {
    const { settings, screen } = stage({
      config: {
        privacyContact: 'privacy@harbour.example',
        supervisoryAuthority: { name: 'The Authority', url: 'https://authority.example/' },
      },
    });
    await settings();
    expect(screen().getByRole('link', { name: 'privacy@harbour.example' }).getAttribute('href')).toBe(
      'mailto:privacy@harbour.example',
    );
    expect(screen().getByRole('link', { name: 'The Authority' }).getAttribute('href')).toBe(
      'https://authority.example/',
    );
  });

  it('gives accept, decline and save one look', async () => {
    const { settings, part } = stage();
    await settings();
    const look = (name: string) => `${part(name).tagName} ${part(name).className}`;
    expect(look('accept')).toBe(look('decline'));
    expect(look('save')).toBe(look('decline'));
  });
});

describe('what the settings do', () => {
  it('saves the switches as they stand, with what was shown', async () => {
    const { settings, unfold, part, screen, user, decisions } = stage({ config: two });
    const dialog = await settings();
    await unfold();
    await user.click(screen().getByRole('switch', { name: 'Marketing' }));
    expect(within(dialog).getByText('On')).toBeTruthy();
    const title = part('title').textContent;
    const buttons = within(dialog)
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent);
    const labels = [...dialog.querySelectorAll('h3')].map((heading) => heading.textContent);
    await user.click(part('save'));
    expect(decisions).toHaveLength(1);
    const [decision] = decisions;
    expect(decision).toMatchObject({
      action: 'save',
      choices: { analytics: false, marketing: true },
      shown: { surface: 'settings', locale: 'en', notice: { title, buttons } },
    });
    expect(Object.keys(decision?.shown.notice ?? {}).sort()).toEqual(['body', 'buttons', 'categories', 'title']);
    const categories = decision?.shown.notice.categories ?? [];
    expect(categories.map(({ label }) => label)).toEqual(labels.slice(0, 3));
    for (const { description, cookies } of categories) {
      expect(dialog.textContent).toContain(description);
      for (const row of cookies ?? [])
        for (const text of Object.values(row)) expect(dialog.textContent).toContain(text);
    }
  });

  it.each([
    ['accept', 'accept-all', true],
    ['decline', 'decline-all', false],
    ['withdraw', 'withdraw', false],
  ] as const)('%s decides for every category and closes', async (name, action, yes) => {
    const { settings, part, screen, user, decisions } = stage({
      config: two,
      consent: consentOf({ analytics: true, marketing: false }),
    });
    await settings();
    await user.click(part(name));
    expect(decisions).toMatchObject([
      { action, choices: { analytics: yes, marketing: yes }, shown: { surface: 'settings' } },
    ]);
    await waitFor(() => expect(screen().queryByRole('dialog')).toBeNull());
    expect(screen().getByRole('status').textContent).not.toBe('');
  });

  it('closes with the answer, and renders nothing of the answer before', async () => {
    const { settings, part, user } = stage({ config: two });
    await settings();
    let receipts = 0;
    const observer = new MutationObserver(() => {
      receipts += root().querySelectorAll('.receipt').length;
    });
    observer.observe(root(), { childList: true, subtree: true });
    await user.click(part('save'));
    await waitFor(() => expect(root().querySelector('dialog')).toBeNull());
    observer.disconnect();
    expect(receipts).toBe(0);
  });

  it('offers withdrawal only where something was accepted', async () => {
    const { settings, set } = stage({ consent: consentOf({ analytics: false }) });
    await settings();
    expect(root().querySelector('[part=withdraw]')).toBeNull();
    set(consentOf({ analytics: true }));
    expect(root().querySelector('[part=withdraw]')).not.toBeNull();
  });

  it.each([
    ['Escape', (dialog: HTMLElement) => fireEvent(dialog, new Event('cancel', { cancelable: true }))],
    [
      'the close button',
      (dialog: HTMLElement) => fireEvent.click(within(dialog).getByRole('button', { name: 'Close' })),
    ],
  ])('forgets moved switches and changes nothing on %s', async (_, leave) => {
    const { settings, screen, user, decisions } = stage({ consent: consentOf({ analytics: true }) });
    const dialog = await settings();
    await user.click(screen().getByRole('switch'));
    leave(dialog);
    expect(screen().queryByRole('dialog')).toBeNull();
    expect(decisions).toEqual([]);
    await settings();
    expect(screen().getByRole<HTMLInputElement>('switch').checked).toBe(true);
  });

  it('follows a choice made in another tab, and keeps what the visitor has moved', async () => {
    const { settings, screen, set, user } = stage({ config: two });
    await settings();
    await user.click(screen().getByRole('switch', { name: 'Marketing' }));
    set(consentOf({ analytics: true, marketing: false }));
    expect(screen().getByRole<HTMLInputElement>('switch', { name: 'Analytics' }).checked).toBe(true);
    expect(screen().getByRole<HTMLInputElement>('switch', { name: 'Marketing' }).checked).toBe(true);
  });

  it('puts the focus on the heading and gives it back to the opener', async () => {
    const { banner, part, screen, user } = stage();
    await banner();
    await user.click(part('settings'));
    const dialog = await waitFor(() => part('dialog'));
    await waitFor(() => expect(root().activeElement).toBe(within(dialog).getByRole('heading', { level: 2 })));
    await user.click(part('close'));
    expect(screen().queryByRole('dialog')).toBeNull();
    expect(root().activeElement).toBe(part('settings'));
  });

  it('gives the focus back also where nothing in the dialog has it', async () => {
    const opener = document.createElement('button');
    document.body.append(opener);
    const { ui, part } = stage();
    ui.openSettings(opener);
    await waitFor(() => expect(root().activeElement?.getAttribute('part')).toBe('title'));
    part('title').blur();
    part('close').click();
    expect(document.activeElement).toBe(opener);
  });

  it('gives the focus back to an opener in the page', async () => {
    const opener = document.createElement('button');
    document.body.append(opener);
    const { ui, part, user } = stage();
    ui.openSettings(opener);
    await waitFor(() => part('dialog'));
    await user.click(part('close'));
    expect(document.activeElement).toBe(opener);
  });
});
