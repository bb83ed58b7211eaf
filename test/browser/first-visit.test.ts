// The budget of a first visit counts some files of dist/. The banner has to stand with those and no other.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { measure } from '../setup/sizes.mjs';
import { launch } from './harness/browsers.ts';
import type { Engine } from './harness/engine.ts';
import { gatePage } from './harness/gate-page.ts';
import { type Network, startNetwork } from './harness/network.ts';
import { site } from './harness/site.ts';

let network: Network;
let engine: Engine;

beforeAll(async () => {
  network = await startNetwork();
  engine = await launch('chromium', network, { whole: true });
});
afterAll(async () => {
  await engine.close();
  await network.close();
});

it('needs nothing for the banner that the budget does not count', async () => {
  const counted = ['/', ...measure().firstVisitFiles.map((name) => `/${name}`)];
  const answer = site({ '/': gatePage() });
  const never = new Promise<Response>(() => {});
  network.serve('www.example.test', (request) =>
    counted.includes(new URL(request.url).pathname) ? answer(request) : never,
  );
  const visit = await engine.newVisit();
  await visit.goto('https://www.example.test/');
  const box = await visit.waitFor('the banner', () =>
    document
      .querySelector('consent-gate')
      ?.shadowRoot?.querySelector('[part~=banner]')
      ?.getBoundingClientRect()
      .toJSON(),
  );
  expect(box).toMatchObject({ width: expect.toSatisfy((width: number) => width > 0) });
  for (const path of counted) expect(network.traffic.to('www.example.test', path)).toHaveLength(1);
  await visit.close();
});

it('a tag with a few plain options costs no visitor the check, before an answer and after', async () => {
  network.serve('www.example.test', site({ '/': gatePage() }));
  const visit = await engine.newVisit();
  await visit.goto('https://www.example.test/');
  await visit.click('consent-gate [part~=accept]');
  await network.traffic.waitFor(({ path }) => path.startsWith('/consent-gate-button.js'));
  expect(network.traffic.to('www.example.test', '/consent-gate-recorder.js')).not.toEqual([]);
  expect(network.traffic.to('www.example.test', '/consent-gate-check.js')).toEqual([]);
  await visit.close();
});
