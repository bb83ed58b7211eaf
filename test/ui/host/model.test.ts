// The box that the banner and the settings share.
import { expect, it } from 'vitest';
import type { Consent } from '../../../src/core/consent.ts';
import { DEFAULTS } from '../../../src/core/defaults.ts';
import type { UiContext } from '../../../src/core/ports.ts';
import { ENGLISH } from '../../../src/locales/language.ts';
import { createModel } from '../../../src/ui/host/model.ts';
import { consentOf } from '../stage.ts';

function box(decide: UiContext['decide'] = async () => {}) {
  let tell = (_: Consent | null) => {};
  const model = createModel(
    {
      settings: DEFAULTS,
      globalPrivacyControl: false,
      consent: () => null,
      subscribe(listener) {
        tell = listener;
        listener(null);
        return () => {
          tell = () => {};
        };
      },
      use: () => {},
      decide,
    },
    ENGLISH,
  );
  return { model, tell: (consent: Consent | null) => tell(consent) };
}

it('tells of a change before `set` returns, once for all fields, in the order of the subscriptions', () => {
  const { model } = box();
  const told: string[] = [];
  model.subscribe(() => told.push(`first ${model.banner} ${model.status}`));
  model.subscribe(() => told.push(`second ${model.banner} ${model.status}`));
  told.length = 0;
  model.set({ banner: true, status: 'x' });
  expect(told).toEqual(['first true x', 'second true x']);
});

it('calls at once, and after its stop no more', () => {
  const { model } = box();
  let calls = 0;
  const stop = model.subscribe(() => {
    calls += 1;
  });
  expect(calls).toBe(1);
  stop();
  model.set({ status: 'x' });
  expect(calls).toBe(1);
});

it('asks while the banner is wanted and there is no consent', () => {
  const { model, tell } = box();
  expect(model.isAsking()).toBe(false);
  model.set({ banner: true });
  expect(model.isAsking()).toBe(true);
  tell(consentOf({ analytics: false }));
  expect(model.isAsking()).toBe(false);
  tell(null);
  expect(model.isAsking()).toBe(true);
  model.stop();
  tell(consentOf({ analytics: false }));
  expect(model.consent).toBeNull();
});

it('takes the question away once the answer is kept, and says so once it is in force', async () => {
  const log: unknown[] = [];
  const { model } = box(async (_action, _choices, { onKept }) => {
    onKept?.();
    log.push([model.banner, model.settings, model.status]);
  });
  model.set({ banner: true, settings: true });
  const notice = { title: '', body: '', buttons: [], categories: [] };
  model.decide({ action: 'save', choices: true, surface: 'settings', notice, said: 'Saved.' });
  await Promise.resolve();
  await Promise.resolve();
  expect(log).toEqual([[false, false, '']]);
  expect(model.status).toBe('Saved.');
});
