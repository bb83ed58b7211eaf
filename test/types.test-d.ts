// What compiles for those who import the package, and what must not.
import { expectTypeOf } from 'vitest';
import {
  type Choices,
  type Consent,
  type ConsentEvent,
  type ConsentGate,
  type ConsentGateConfig,
  type Receipt,
  startConsentGate,
} from '../src/index.ts';

const gate = startConsentGate({
  googleAnalytics: 'G-AB12CD34EF',
  endpoint: '/consent',
  categories: [{ id: 'analytics' }, { id: 'video', label: 'Videos', description: 'Films of others.' }],
  cookie: { domain: 'example.com' },
  block: { analytics: ['stats.example.com'] },
});

expectTypeOf(startConsentGate).parameter(0).toEqualTypeOf<ConsentGateConfig | undefined>();
expectTypeOf(gate).toEqualTypeOf<ConsentGate>();
expectTypeOf(gate.consent).toEqualTypeOf<Consent | null>();
expectTypeOf(gate.allows).toEqualTypeOf<(category: string) => boolean>();
expectTypeOf(gate.acceptAll).returns.toEqualTypeOf<Promise<void>>();
expectTypeOf(gate.save).parameters.toEqualTypeOf<[choices: Choices]>();
expectTypeOf(gate.onChange(() => {})).toEqualTypeOf<() => void>();
expectTypeOf(gate.onChange).parameter(0).parameter(0).toEqualTypeOf<Consent | null>();
expectTypeOf(gate.whenAllowed('analytics', () => {})).toEqualTypeOf<() => void>();
expectTypeOf(gate.receipt()).toEqualTypeOf<Receipt | null>();
expectTypeOf<ConsentEvent['schema']>().toEqualTypeOf<1>();
expectTypeOf<ConsentGateConfig['maxAgeDays']>().not.toBeAny();

// The package has no dark pattern to offer.
// @ts-expect-error Decline cannot be hidden.
startConsentGate({ hideDecline: true });
// @ts-expect-error No box is ticked beforehand.
startConsentGate({ categories: [{ id: 'analytics', checked: true }] });
// @ts-expect-error A misspelt option.
startConsentGate({ googleAnalitycs: 'G-AB12CD34EF' });
// @ts-expect-error There is no such mode.
startConsentGate({ consentMode: 'none' });
// @ts-expect-error Days are a number.
startConsentGate({ maxAgeDays: '30' });
// @ts-expect-error A version is a text: it is compared with the text in the cookie.
startConsentGate({ policyVersion: 2026 });
// @ts-expect-error An absent option is left out.
startConsentGate({ endpoint: undefined });
// @ts-expect-error A list of hosts for each category.
startConsentGate({ block: ['stats.example.com'] });
// @ts-expect-error A row says who, why and how long.
startConsentGate({ cookies: [{ name: 'session', category: 'necessary' }] });
// @ts-expect-error A link needs its address.
startConsentGate({ browserLinks: [{ label: 'Chrome' }] });
// @ts-expect-error A choice is yes or no.
gate.save({ analytics: 'yes' });
// @ts-expect-error A choice is made through the API, not by writing it.
gate.consent = null;
// @ts-expect-error What was chosen stays as it was chosen.
if (gate.consent) gate.consent.choices.analytics = true;
