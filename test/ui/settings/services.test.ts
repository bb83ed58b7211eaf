import { waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { consentOf, stage } from '../stage.ts';

const config = {
  categories: [
    {
      id: 'analytics',
      services: [
        { id: 'heatmap', label: 'Heatmap', description: 'Records where you click.' },
        { id: 'survey', label: 'Survey', description: 'Asks what you think.' },
      ],
    },
    { id: 'marketing' },
  ],
  cookies: [{ name: '_hm', provider: 'Heat Ltd', purpose: 'the visit', duration: '1 day', category: 'heatmap' }],
};

async function open(consent = consentOf({ analytics: false, heatmap: false, survey: false, marketing: false })) {
  const present = stage({ config, consent });
  const dialog = await present.settings();
  const find = (name: string) => within(dialog).getByRole<HTMLInputElement>('switch', { name });
  return {
    ...present,
    dialog,
    toggle: (name: string) => present.user.click(find(name)),
    on: () => ['Analytics', 'Heatmap', 'Survey', 'Marketing'].filter((name) => find(name).checked),
    find,
  };
}

describe('services inside a category', () => {
  it('stand under it as a named group, each described, with its own cookies', async () => {
    const { dialog, find, unfold } = await open();
    await unfold();
    const group = within(dialog).getByRole('group', { name: 'Services (2)' });
    expect(within(group).getAllByRole('switch')).toHaveLength(2);
    expect(find('Heatmap').getAttribute('aria-describedby')).toBe('about-heatmap');
    expect(dialog.querySelector('#about-heatmap')?.textContent).toBe('Records where you click.');
    expect(group.querySelector('td')?.textContent).toBe('_hm');
  });

  it('follow their category, on and off', async () => {
    const { toggle, on } = await open();
    await toggle('Analytics');
    expect(on()).toEqual(['Analytics', 'Heatmap', 'Survey']);
    await toggle('Analytics');
    expect(on()).toEqual([]);
  });

  it('take their category with them, alone', async () => {
    const { toggle, on, dialog, find } = await open();
    await toggle('Survey');
    expect(on()).toEqual(['Analytics', 'Survey']);
    // Neither on nor off: in words, for everybody.
    expect(dialog.querySelector('#state-analytics')?.textContent).toBe('On: Survey');
    expect(dialog.querySelector('#state-analytics')?.getAttribute('aria-hidden')).toBe('false');
    expect(find('Analytics').getAttribute('aria-describedby')).toBe('state-analytics about-analytics');
  });

  it('are answered one by one, and named in the proof under the ids of their answers', async () => {
    const { toggle, part, user, decisions } = await open();
    await toggle('Analytics');
    await toggle('Heatmap');
    await user.click(part('save'));
    await waitFor(() => expect(decisions).toHaveLength(1));
    expect(decisions[0]?.choices).toEqual({ analytics: true, heatmap: false, survey: true, marketing: false });
    expect(decisions[0]?.shown.notice.categories.map(({ id, label }) => [id, label])).toEqual([
      ['analytics', 'Analytics'],
      ['heatmap', 'Heatmap'],
      ['survey', 'Survey'],
      ['marketing', 'Marketing'],
      ['necessary', 'Necessary'],
    ]);
  });

  it('open as they were left', async () => {
    const { on } = await open(consentOf({ analytics: true, heatmap: true, survey: false, marketing: false }));
    expect(on()).toEqual(['Analytics', 'Heatmap']);
  });

  it('are allowed by a placeholder of theirs, with their category and without the others', async () => {
    const frame = document.createElement('iframe');
    frame.dataset.src = 'https://heat.example/';
    document.body.append(frame);
    const { ui, user, decisions } = stage({ config });
    ui.holdFrame(frame, 'heatmap');
    await waitFor(() => expect(document.querySelector('consent-gate-frame')).not.toBeNull());
    const placeholder = document.querySelector('consent-gate-frame')?.shadowRoot;
    expect(placeholder?.textContent).toContain('Analytics: Heatmap');
    await user.click(placeholder?.querySelector('[part=accept]') as HTMLElement);
    expect(decisions[0]?.choices).toEqual({ analytics: true, heatmap: true, survey: false, marketing: false });
  });
});
