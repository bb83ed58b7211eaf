// The whole road by keyboard alone: to the banner, into the settings, a switch, an answer, and back to withdraw it.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inEachEngine } from './harness/each-engine.ts';
import type { Visit } from './harness/engine.ts';
import { site } from './harness/site.ts';
import { accepted } from './harness/stage.ts';
import { reach, uiPage } from './harness/ui-states.ts';

inEachEngine('by keyboard alone in %s', (on) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await on.engine.newVisit();
  });
  // One visitor, each time on a host where nobody has been: starting a browser takes longer than a test.
  let hosts = 0;
  beforeEach(async () => {
    hosts += 1;
    on.network.serve(`host${hosts}.test`, site({ '/': uiPage(), '/consent': accepted, '/film': '<p>Film' }));
    await visit.goto(`https://host${hosts}.test/`);
    await reach(visit, 'asked');
  });
  afterAll(async () => {
    await visit.close();
  });

  /** What has the focus, through all shadow roots: its part, its id, or its name. */
  const focused = () =>
    visit.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.getAttribute('part') || (element?.id ? `#${element.id}` : (element?.localName ?? ''));
    });
  const awaitFocus = (wanted: string) =>
    visit.waitFor(
      `the focus on ${wanted}`,
      (part) => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.getAttribute('part') === part || `#${element?.id}` === part;
      },
      wanted,
    );
  /** Presses Tab until the focus is there; answers every stop on the way. */
  async function tabTo(wanted: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
    const stops: string[] = [];
    while (stops.at(-1) !== wanted) {
      if (stops.length > 40) throw new Error(`Tab does not lead to ${wanted}, but to ${stops.join(', ')}`);
      await visit.press(key);
      stops.push(await focused());
    }
    return stops;
  }
  const has = (part: string) =>
    visit.evaluate((name) => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector(name), part);
  const gone = (part: string) =>
    visit.waitFor(
      `${part} to go`,
      (name) => !document.querySelector('consent-gate')?.shadowRoot?.querySelector(name),
      part,
    );
  const choices = () => visit.evaluate(() => Reflect.get(window, 'consentGate').consent?.choices ?? null);

  it('finds the banner, which took no focus, and answers in reading order', async () => {
    expect(await focused()).toBe('body');
    const stops = await tabTo('settings');
    // The page's own skip link comes first, then the banner itself is read: no answer has the focus by itself.
    expect(stops).toEqual(['#first', 'banner', 'accept', 'decline', 'settings']);
    await tabTo('link');
    await tabTo('decline', 'Shift+Tab');
    await visit.press('Enter');
    await gone('[part~=banner]');
    expect(await choices()).toEqual({ analytics: false, marketing: false });
  });

  it('never drops the focus when the banner goes', async () => {
    await tabTo('decline');
    await visit.press('Space');
    await gone('[part~=banner]');
    expect(await focused()).not.toMatch(/^(body|html|)$/);
    // And the way goes on into the page, behind its skip link.
    expect((await tabTo('#opener'))[0]).toBe('#opener');
  });

  it('leaves the settings by Escape as they were, twice as once', async () => {
    await tabTo('settings');
    await visit.press('Enter');
    await awaitFocus('title');
    await tabTo('toggle');
    await visit.press('Space');
    await visit.press('Escape');
    await gone('dialog');
    await awaitFocus('settings');
    await visit.press('Escape');
    expect(await has('[part~=banner]')).toBe(true);
    expect(await choices()).toBeNull();
    // Without a key in between, browsers close a dialog without asking it first (HTML, close watchers).
    await visit.press('Enter');
    await awaitFocus('title');
    await visit.press('Escape');
    await gone('dialog');
    await awaitFocus('settings');
    await visit.press('Enter');
    await awaitFocus('title');
    expect(
      await visit.evaluate(() =>
        [...(document.querySelector('consent-gate')?.shadowRoot?.querySelectorAll('input') ?? [])].map(
          (input) => input.checked,
        ),
      ),
    ).toEqual([false, false]);
  });

  it('walks from the first choice to the withdrawal', async () => {
    await tabTo('settings');
    await visit.press('Enter');
    await awaitFocus('title');
    const inside = await tabTo('toggle');
    expect(inside[0]).toBe('close');
    await visit.press('Space');
    const answers = await tabTo('save');
    expect(answers.slice(-3)).toEqual(['accept', 'decline', 'save']);
    // The page behind a modal dialog is out of reach.
    for (const stop of [...inside, ...answers]) expect(['#first', '#opener', '#last']).not.toContain(stop);
    await visit.press('Enter');
    await gone('dialog');
    expect(await choices()).toEqual({ analytics: true, marketing: false });
    expect(await focused()).not.toMatch(/^(body|html|accept|)$/);

    await tabTo('#opener');
    await visit.press('Enter');
    await awaitFocus('title');
    await visit.press('Escape');
    await gone('dialog');
    await awaitFocus('#opener');

    // A file of its own brings it.
    await visit.waitFor(
      'the settings button',
      () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=reopen]'),
    );
    await tabTo('reopen');
    await visit.press('Enter');
    await awaitFocus('title');
    // Firefox stops at what scrolls, too.
    const back = (await tabTo('withdraw')).filter((stop) => !['div', 'summary'].includes(stop));
    expect(back).toEqual(['close', 'toggle', 'toggle', 'withdraw']);
    await visit.press('Enter');
    await gone('dialog');
    await awaitFocus('reopen');
    expect(await choices()).toEqual({ analytics: false, marketing: false });
  });
});
