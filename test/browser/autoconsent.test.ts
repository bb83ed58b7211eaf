// Tools that answer banners for a visitor: the rule that autoconsent could take, run with its own code among its own rules.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decodeConsent } from '../../src/core/codec.ts';
import type { ConsentEvent } from '../../src/core/event.ts';
import {
  type AutoConsentCMPRule,
  decodeRules,
  encodeRules,
  PAGE_SCRIPT,
  PUBLISHED_RULES,
} from '../apps/autoconsent.ts';
import { gatePage } from './harness/gate-page.ts';
import { accepted, stage } from './harness/stage.ts';
import { until } from './harness/until.ts';

const on = stage();
const RULE: AutoConsentCMPRule = JSON.parse(
  readFileSync(new URL('../autoconsent/consent-gate.json', import.meta.url), 'utf8'),
);

interface Message {
  readonly type: string;
  readonly cmp?: string;
  readonly result?: boolean;
}

/** Opens a page as somebody who has the tool; what it reports, each as it comes. */
async function openWithTool(autoAction: 'optOut' | 'optIn') {
  const events: ConsentEvent[] = [];
  on.serve({
    '/': gatePage(),
    '/consent': async (request) => {
      const { events: posted } = (await request.clone().json()) as { events: ConsentEvent[] };
      events.push(...posted);
      return accepted(request);
    },
  });
  const visit = await on.visit();
  const { page } = visit;
  const messages: Message[] = [];
  const tell = (message: object) =>
    page.evaluate((given) => void Reflect.get(window, 'autoconsentReceiveMessage')(given), message);
  await page.exposeBinding('autoconsentSendMessage', async (_, message: Message) => {
    messages.push(message);
    const config = {
      enabled: true,
      autoAction,
      detectRetries: 20,
      heuristicMode: 'tier2',
      enableHeuristicDetection: true,
    };
    const rules = { autoconsent: [...PUBLISHED_RULES, RULE] };
    if (message.type === 'init') await tell({ type: 'initResp', config, rules });
    if (message.type === 'optOutResult') await tell({ type: 'selfTest' });
  });
  await page.addInitScript(PAGE_SCRIPT);
  await on.open('/');
  const report = (type: string) =>
    until(`${type} among ${messages.map((each) => each.type)}`, async () =>
      messages.find((each) => each.type === type),
    );
  return { visit, events, messages, report };
}

async function choicesOf(visit: Awaited<ReturnType<typeof openWithTool>>['visit']) {
  const [kept] = (await visit.cookies()).filter(({ name }) => name === 'consent_gate');
  return decodeConsent(kept?.value ?? '')?.choices;
}

it('declines, and the decline is kept and posted', async () => {
  const { visit, events, messages, report } = await openWithTool('optOut');
  expect(await report('selfTestResult')).toMatchObject({ cmp: 'consent-gate', result: true });
  expect(messages).toContainEqual(expect.objectContaining({ type: 'optOutResult', cmp: 'consent-gate', result: true }));
  // No other rule takes our banner for its own.
  expect(messages.filter(({ type }) => type === 'popupFound').map(({ cmp }) => cmp)).toEqual(['consent-gate']);
  expect(await choicesOf(visit)).toEqual({ analytics: false });
  await until('the decision', async () => events.length > 0);
  expect(events).toMatchObject([{ action: 'decline-all', surface: 'banner', choices: { analytics: false } }]);
  expect(on.network.traffic.google).toEqual([]);
});

it('accepts for who has told it to, and the yes is kept and posted', async () => {
  const { visit, events, report } = await openWithTool('optIn');
  expect(await report('optInResult')).toMatchObject({ cmp: 'consent-gate', result: true });
  expect(await choicesOf(visit)).toEqual({ analytics: true });
  await until('the decision', async () => events.length > 0);
  expect(events).toMatchObject([{ action: 'accept-all', surface: 'banner' }]);
});

it('the rule takes as many steps to decline as to accept, and is the same once it is packed', () => {
  expect(RULE.optOut).toHaveLength(RULE.optIn.length);
  const [packed] = decodeRules(encodeRules([RULE], null));
  expect(packed).toMatchObject({ name: RULE.name, optOut: RULE.optOut, detectPopup: RULE.detectPopup });
});
