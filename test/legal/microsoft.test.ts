// Microsoft has asked since 31 October 2025 for the consent of visitors in the EEA, the United Kingdom and Switzerland: Clarity by
// `consentv2` (https://learn.microsoft.com/clarity/clarity-consent-api-v2), UET by its own queue. The guide's recipe, as it is
// written there.
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { Consent } from '../../src/core/consent.ts';
import { guidePage } from '../guide.ts';

const [, RECIPE = ''] =
  /<!-- microsoft:start -->\s*```js\n([\s\S]*?)```/.exec(guidePage('how-to/microsoft-clarity-and-uet')) ?? [];

it('both hear of each change, and of a no first', () => {
  const listeners: ((consent: Partial<Consent> | null) => void)[] = [];
  const window: Record<string, unknown> = {};
  runInNewContext(RECIPE, {
    window,
    consentGate: { onChange: (listener: (typeof listeners)[number]) => listeners.push(listener) },
  });
  const told = () => {
    const { q = [] } = window.clarity as { readonly q?: readonly unknown[] };
    return JSON.parse(JSON.stringify([q.at(-1), (window.uetq as readonly unknown[]).slice(-3)]));
  };
  for (const [choices, ads, analytics] of [
    [null, 'denied', 'denied'],
    [{ analytics: true, marketing: false }, 'denied', 'granted'],
    [{ analytics: true, marketing: true }, 'granted', 'granted'],
    [{ analytics: false, marketing: false }, 'denied', 'denied'],
  ] as const) {
    for (const listen of listeners) listen(choices && { choices });
    expect(told()).toEqual([
      ['consentv2', { ad_Storage: ads, analytics_Storage: analytics }],
      ['consent', 'update', { ad_storage: ads }],
    ]);
  }
});
