// Code of the guide's pages that runs without the platform: what Shopify is told, and what Django makes of the cookie. What an account's
// server does runs in test/browser/account.test.ts, from its file.
import { spawnSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Consent } from '../../../src/core/consent.ts';
import { CASES } from '../../consent-cases.ts';
import { guidePage } from '../../guide.ts';
import { codeBlocks } from './markdown.ts';

describe('Shopify', () => {
  const [, recipe = ''] =
    /<!-- shopify:start -->[\s\S]*?<script>\n([\s\S]*?)<\/script>/.exec(guidePage('platforms/shopify')) ?? [];

  it('hears of each answer, of nothing before one, and of an erasure as a no to all', () => {
    const listeners: ((consent: Partial<Consent> | null) => void)[] = [];
    const told: object[] = [];
    const Shopify = {
      customerPrivacy: { setTrackingConsent: (consent: object) => told.push({ ...consent }) },
      loadFeatures: (features: readonly object[], ready: (error?: Error) => void) => {
        expect(JSON.parse(JSON.stringify(features))).toEqual([{ name: 'consent-tracking-api', version: '0.1' }]);
        ready();
      },
    };
    const consentGate = { onChange: (listener: (typeof listeners)[number]) => listeners.push(listener) };
    runInNewContext(recipe, { window: { Shopify }, consentGate });
    const answer = (consent: Partial<Consent> | null) => {
      for (const listen of listeners) listen(consent);
    };
    answer(null);
    expect(told).toEqual([]);
    answer({ choices: { analytics: true, marketing: false } });
    answer(null);
    expect(told).toEqual([
      { analytics: true, marketing: false, preferences: false, sale_of_data: false },
      { analytics: false, marketing: false, preferences: false, sale_of_data: false },
    ]);
  });
});

const python = spawnSync('python3', ['--version']).status === 0;
if (!python) console.log('Not run: the Django example (Python is not installed).');

describe.skipIf(!python)('Django', () => {
  const code = codeBlocks(guidePage('platforms/django')).find(({ text }) => text.includes('def allows'))?.text ?? '';

  it('allows what the page allows, and nothing else', () => {
    // As Django reads the header: one value a name, not decoded.
    const harness = `${code}
import sys


class Request:
    def __init__(self, header):
        pairs = [part.strip().split("=", 1) for part in header.split(";") if "=" in part]
        self.COOKIES = {name: value for name, value in pairs}


for header in json.load(sys.stdin):
    print("with" if allows(Request(header), "analytics", "2026-11") else "without")
`;
    const { stdout, stderr } = spawnSync('python3', ['-c', harness], {
      input: JSON.stringify(CASES.map(([, header]) => header)),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n')).toEqual(CASES.map(([, , answer]) => answer));
  });
});
