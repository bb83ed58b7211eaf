import { describe, expect, it } from 'vitest';
import type { Look, PageFacts } from '../../src/audit/facts.ts';
import { RULES } from '../../src/audit/findings.ts';
import { judge } from '../../src/audit/judge.ts';
import { cookie, factsOf, LOOK, request, snapshot } from './facts-of.ts';

const HIT = 'https://www.google-analytics.com/g/collect?cid=123.456';
const rules = (facts: Partial<PageFacts>) => judge(factsOf(facts)).map(({ rule }) => rule);
const beside = (decline: Partial<Look>) =>
  rules({ banner: { accept: LOOK, decline: { ...LOOK, ...decline }, clicksToDecline: 1 } });

describe('judge', () => {
  it('has nothing to say of a page where all is right', () => {
    expect(judge(factsOf())).toEqual([]);
  });

  it('names what came at which moment, each address once and without its query', () => {
    const requests = [request(HIT), request(HIT)];
    expect(judge(factsOf({ before: snapshot({ requests }) }))).toEqual([
      {
        rule: 'request-before-consent',
        level: 'error',
        evidence: ['Google Analytics: GET https://www.google-analytics.com/g/collect'],
      },
    ]);
    expect(rules({ declined: snapshot({ requests }) })).toEqual(['request-after-decline']);
    expect(rules({ withdrawn: snapshot({ requests }) })).toEqual(['request-after-withdrawal']);
    expect(rules({ accepted: snapshot({ requests }) })).toEqual([]);
  });

  it('looks at cookies and at every kind of storage', () => {
    const storage = [{ kind: 'indexedDB', name: 'ajs_anonymous_id' }] as const;
    expect(rules({ before: snapshot({ cookies: [cookie('_ga'), cookie('session')] }) })).toEqual([
      'storage-before-consent',
    ]);
    expect(rules({ declined: snapshot({ storage }) })).toEqual(['storage-after-decline']);
    expect(rules({ withdrawn: snapshot({ storage }) })).toEqual(['storage-after-withdrawal']);
  });

  it('tells what was fetched but held from what ran', () => {
    const held = snapshot({
      requests: [request('https://www.googletagmanager.com/gtag/js', { held: true, type: 'script' })],
    });
    expect(rules({ before: held, declined: held, withdrawn: held })).toEqual(['fetched-before-consent']);
  });

  it('makes a note, not an error, of a service without storage', () => {
    const asked = snapshot({ requests: [request('https://plausible.io/api/event')] });
    expect(rules({ before: asked, declined: asked })).toEqual(['cookieless-before-consent']);
    expect(RULES['cookieless-before-consent'].level).toBe('note');
  });

  it('believes one that can be set so only where nothing of it is stored, in cookies or elsewhere', () => {
    const requests = [request('https://www.example.com/matomo.php?idsite=1')];
    const stored = { kind: 'localStorage', name: '_pk_id.1.1fff' } as const;
    expect(rules({ before: snapshot({ requests, cookies: [cookie('session')] }) })).toEqual([
      'cookieless-before-consent',
    ]);
    expect(rules({ before: snapshot({ requests, cookies: [cookie('_pk_id.1.1fff')] }) })).toEqual([
      'request-before-consent',
      'storage-before-consent',
    ]);
    expect(rules({ declined: snapshot({ requests, storage: [stored] }) })).toEqual([
      'request-after-decline',
      'storage-after-decline',
    ]);
    // One that stores always, as its maker says, is not believed because it has not stored yet.
    expect(rules({ before: snapshot({ requests: [request('https://www.clarity.ms/tag/a')] }) })).toEqual([
      'request-before-consent',
    ]);
  });

  it('says where it could judge the first moment only', () => {
    const none = { banner: null, declined: null, accepted: null, withdrawn: null, later: null };
    expect(rules({ ...none, tool: null })).toEqual(['tool-unknown']);
    expect(rules(none)).toEqual(['no-banner']);
    expect(rules({ notJudged: ['no way to withdraw was found'] })).toEqual(['not-judged']);
  });

  it('calls a tool without a banner an error, and quotes what the console says', () => {
    const messages = [{ level: 'error', text: 'It broke', from: 'https://a.test/b.js?c=1' }] as const;
    expect(judge(factsOf({ tool: 'Klaro', banner: null, declined: null, later: null, messages }))).toEqual([
      { rule: 'no-banner', level: 'error', evidence: ['Klaro', 'It broke (https://a.test/b.js)'] },
    ]);
  });

  it('calls what consent-gate says of itself an error, and what the browser says of its files', () => {
    const fault = (text: string, from = '', level: 'error' | 'warning' = 'error') =>
      judge(factsOf({ messages: [{ level, text, from }] })).flatMap(({ evidence }) => evidence);
    const UI = 'https://a.test/consent-gate-ui.js';
    expect(fault('consent-gate: endpont: unknown option')).toEqual(['consent-gate: endpont: unknown option']);
    expect(fault('consent-gate: /consent answered 500', '', 'warning')).toEqual([
      'consent-gate: /consent answered 500',
    ]);
    expect(fault('Failed to load resource: 404', UI)).toEqual([`Failed to load resource: 404 (${UI})`]);
    expect(fault(`Failed to find a valid digest for '${UI}'`)).toHaveLength(1);
    expect(fault('WebSocket connection failed', 'https://a.test/consent-gate.js')).toEqual([]);
    // Of others, or of a tag that nobody marked, which is a finding of its own.
    expect(fault('Failed to load resource: 404', 'https://a.test/other.js')).toEqual([]);
    expect(fault(`consent-gate: ${HIT} was asked for before any choice, because …`, '', 'warning')).toEqual([]);
  });

  it('calls a decision that the endpoint did not take an error', () => {
    const refused = ['POST https://a.test/consent answered 500'];
    expect(judge(factsOf({ refused }))).toEqual([{ rule: 'decision-refused', level: 'error', evidence: refused }]);
  });

  it('compares the two buttons within what a word and a pixel make', () => {
    expect(beside({ width: 90, height: 38, fontSize: 15.5, textContrast: 10, fillContrast: 9 })).toEqual([]);
    expect(beside({ width: 50 })).toEqual(['decline-smaller']);
    expect(beside({ height: 30 })).toEqual(['decline-smaller']);
    expect(beside({ fontSize: 13 })).toEqual(['decline-smaller']);
    expect(beside({ textContrast: 3 })).toEqual(['decline-fainter']);
    expect(beside({ fillContrast: 1 })).toEqual(['decline-fainter']);
    expect(beside({ tag: 'a' })).toEqual(['decline-fainter']);
    expect(beside({ fontWeight: 400 })).toEqual(['decline-fainter']);
    // Bigger, darker, bolder: declining may be easier than accepting.
    expect(
      beside({ width: 300, height: 60, fontSize: 20, fontWeight: 700, textContrast: 21, fillContrast: 21 }),
    ).toEqual([]);
  });

  it('counts clicks', () => {
    const { accept, decline } = { accept: LOOK, decline: LOOK };
    expect(rules({ banner: { accept, decline: null, clicksToDecline: 2 } })).toEqual(['decline-not-on-first-layer']);
    expect(rules({ banner: { accept, decline, clicksToDecline: 2 } })).toEqual(['decline-takes-more-clicks']);
  });

  it.for([
    [{ consentDefault: -1, firstCommand: -1, granted: [] }, []],
    [{ consentDefault: 0, firstCommand: -1, granted: [] }, []],
    [{ consentDefault: -1, firstCommand: 0, granted: [] }, ['consent-default-missing']],
    [{ consentDefault: 2, firstCommand: 0, granted: [] }, ['consent-default-late']],
    [{ consentDefault: 0, firstCommand: 1, granted: ['ad_storage'] }, ['consent-default-granted']],
  ] as const)('reads the data layer: %j', ([dataLayer, expected]) => {
    expect(rules({ dataLayer })).toEqual(expected);
  });

  it('wants a way back, and no second question', () => {
    expect(rules({ later: { askedAgain: false, settingsFound: false } })).toEqual(['settings-not-found']);
    expect(rules({ later: { askedAgain: true, settingsFound: true } })).toEqual(['asked-again']);
  });
});
