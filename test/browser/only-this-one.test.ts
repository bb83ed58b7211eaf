// A yes to one frame, in this page alone: it is shown and told of, and no category is allowed by it. In three engines, because the
// address goes past the gate by the built-ins of another frame.
import { beforeAll, expect, it } from 'vitest';
import { inEachEngine } from './harness/each-engine.ts';
import type { Visit } from './harness/engine.ts';
import { gatePage, TAG } from './harness/gate-page.ts';
import { site } from './harness/site.ts';
import { ORIGIN } from './harness/stage.ts';

const frame = (id: string, attributes: string) =>
  `<iframe id="${id}" title="Film" width="500" height="300" ${attributes}></iframe>`;

/** One that its owner has marked, another marked the same, and one that is held by its address alone. */
const page = gatePage({
  tag: `<script type="application/json" data-consent-gate-config>{"block":{"analytics":["film.example.test"]}}</script>${TAG}`,
  body:
    frame('one', 'data-consent="analytics" data-src="https://film.example.test/one"') +
    frame('other', 'data-consent="analytics" data-src="https://film.example.test/other"') +
    // Written by code: one that the parser meets may have been asked for before anybody hears of it.
    `<div id="place"></div><script>place.innerHTML = '${frame('blocked', 'src="https://film.example.test/blocked"')}'</script>`,
});

const placeholders = () => document.querySelectorAll('consent-gate-frame').length;
const press = (visit: Visit, id: string, part: string) =>
  visit.evaluate(
    (id, part) =>
      document
        .querySelector(`#${id} + consent-gate-frame`)
        ?.shadowRoot?.querySelector<HTMLElement>(`[part=${part}]`)
        ?.click(),
    id,
    part,
  );
const gone = (visit: Visit, id: string) =>
  visit.waitFor(`${id} alone`, (id) => !document.querySelector(`#${id} + consent-gate-frame`), id);
const addresses = (visit: Visit) =>
  visit.evaluate(() => [...document.querySelectorAll('iframe')].map((each) => each.getAttribute('src')));

inEachEngine('in %s', (on) => {
  let events: {
    readonly action: string;
    readonly schema: number;
    readonly choices: object;
    readonly consentId: string;
  }[];
  let films: string[];

  beforeAll(async () => {
    on.network.serve(
      'www.example.test',
      site({
        '/': page,
        '/consent': async (request) => {
          const { events: sent } = (await request.json()) as { events: typeof events };
          events.push(...sent);
          return new Response(null, { status: 202 });
        },
      }),
    );
    on.network.serve('film.example.test', (request) => {
      films.push(new URL(request.url).pathname);
      return new Response('<p>Film', { headers: { 'content-type': 'text/html' } });
    });
  });

  it('one frame is let in, the others wait, and a later no takes it back', async () => {
    events = [];
    films = [];
    const visit = await on.engine.newVisit();
    await visit.goto(ORIGIN);
    await visit.waitFor('the placeholders', () => document.querySelectorAll('consent-gate-frame').length === 3);
    await press(visit, 'one', 'only');
    await gone(visit, 'one');
    await press(visit, 'blocked', 'only');
    await gone(visit, 'blocked');
    expect(await addresses(visit)).toEqual([
      'https://film.example.test/one',
      null,
      'https://film.example.test/blocked',
    ]);
    expect(await visit.evaluate(placeholders)).toBe(1);
    // Nothing is kept of it, and nobody has answered.
    expect((await visit.cookies()).map((cookie) => cookie.name)).not.toContain('consent_gate');
    const state = () => {
      const { consent, allows } = Reflect.get(window, 'consentGate');
      return { consent, allowed: allows('analytics') };
    };
    expect(await visit.evaluate(state)).toEqual({ consent: null, allowed: false });
    await expect.poll(() => events).toHaveLength(2);
    expect(events).toMatchObject([
      { schema: 2, action: 'show-one', surface: 'placeholder', choices: {}, previous: null },
      { schema: 2, action: 'show-one' },
    ]);
    expect([...films].sort()).toEqual(['/blocked', '/one']);

    // A yes shows the other, and loads none anew.
    await visit.evaluate(() => Reflect.get(window, 'consentGate').acceptAll());
    await visit.waitFor('all frames', () => !document.querySelector('consent-gate-frame'));
    await expect.poll(() => films).toHaveLength(3);
    expect([...films].sort()).toEqual(['/blocked', '/one', '/other']);
    await expect.poll(() => events).toHaveLength(3);
    expect(new Set(events.map(({ consentId }) => consentId)).size).toBe(1);
    expect(events[2]).toMatchObject({ schema: 1, action: 'accept-all' });

    await visit.evaluate(() => Reflect.get(window, 'consentGate').withdraw());
    await visit.waitFor('the placeholders', () => document.querySelectorAll('consent-gate-frame').length === 3);
    await press(visit, 'one', 'only');
    await gone(visit, 'one');
    // Whoever says no once more means this one too.
    await visit.evaluate(() => Reflect.get(window, 'consentGate').declineAll());
    await visit.waitFor('the placeholders', () => document.querySelectorAll('consent-gate-frame').length === 3);
    expect(await addresses(visit)).toEqual([null, null, null]);
    await visit.close();
  });
});
