// What compiles for those who import the package, and what must not.
import { expectTypeOf } from 'vitest';
import { type OwnUi, startConsentGate as startHeadless, type Ui, type UiContext } from '../src/headless.ts';
import {
  type Category,
  type CategoryOf,
  type Choices,
  type Consent,
  type ConsentEvent,
  type ConsentGate,
  type ConsentGateConfig,
  consentFromCookies,
  type Receipt,
  startConsentGate,
} from '../src/index.ts';
import { messages as german } from '../src/locales/de.ts';
import { useAllowed, useConsent, useConsentGate } from '../src/react.ts';
import { createReceiver, type Receiver } from '../src/receiver/index.ts';
import { mountUi } from '../src/ui/mount.ts';

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
expectTypeOf<Category>().toEqualTypeOf<string>();
expectTypeOf<CategoryOf<['analytics', { id: 'video'; services: [{ id: 'tube' }] }]>>().toEqualTypeOf<
  'analytics' | 'video' | 'tube'
>();
expectTypeOf(gate.acceptAll).returns.toEqualTypeOf<Promise<void>>();
expectTypeOf(gate.save).parameters.toEqualTypeOf<[choices: Choices]>();
expectTypeOf(gate.onChange(() => {})).toEqualTypeOf<() => void>();
expectTypeOf(gate.onChange).parameter(0).parameter(0).toEqualTypeOf<Consent | null>();
expectTypeOf(gate.whenAllowed('analytics', () => {})).toEqualTypeOf<() => void>();
expectTypeOf(gate.receipt()).toEqualTypeOf<Receipt | null>();
expectTypeOf(gate.adopt).parameters.toEqualTypeOf<[account: Consent | 'new' | null]>();
expectTypeOf(gate.adopt(null)).toEqualTypeOf<Promise<void>>();
expectTypeOf<ConsentEvent['schema']>().toEqualTypeOf<1 | 2>();
expectTypeOf<ConsentGateConfig['maxAgeDays']>().not.toBeAny();

startConsentGate({ categories: ['analytics', { id: 'video', label: 'Films' }] });
// Nobody has registered any.
gate.allows('anything');

// The package has no dark pattern to offer.
// @ts-expect-error Decline cannot be hidden.
startConsentGate({ hideDecline: true });
// @ts-expect-error No box is ticked beforehand.
startConsentGate({ categories: [{ id: 'analytics', checked: true }] });
// @ts-expect-error A misspelt option.
startConsentGate({ googleAnalitycs: 'G-AB12CD34EF' });
// @ts-expect-error There is no such mode.
startConsentGate({ consentMode: 'none' });
// @ts-expect-error There is no such text.
startConsentGate({ messages: { titel: 'Cookies?' } });
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
// @ts-expect-error Names of services are for what is made for a site; in code it is `withServices`.
startConsentGate({ services: ['matomo'] });
// @ts-expect-error A record has an id, a time and a version beside its choices.
gate.adopt({ choices: { analytics: true } });
// @ts-expect-error A choice is yes or no.
gate.save({ analytics: 'yes' });
// @ts-expect-error A choice is made through the API, not by writing it.
gate.consent = null;
// @ts-expect-error What was chosen stays as it was chosen.
if (gate.consent) gate.consent.choices.analytics = true;

// --- consentFromCookies

expectTypeOf(consentFromCookies).returns.toEqualTypeOf<Consent | null>();
// As Node's http, the Fetch standard and `document.cookie` have it.
consentFromCookies(undefined);
consentFromCookies(new Headers().get('cookie'), { policyVersion: '2026-11', cookie: { name: 'choice' } });
// @ts-expect-error An option that the answer does not depend on would be a misunderstanding.
consentFromCookies('', { googleAnalytics: 'G-AB12CD34EF' });
// @ts-expect-error The header, not a parsed object.
consentFromCookies({ consent_gate: '' });
// @ts-expect-error It may be null.
consentFromCookies('').choices;

// --- consent-gate/react

expectTypeOf(useConsent).toEqualTypeOf<() => Consent | null>();
expectTypeOf(useAllowed).toEqualTypeOf<(category: string) => boolean>();
expectTypeOf(useConsentGate).toEqualTypeOf<() => ConsentGate>();
export function useWrongly() {
  // @ts-expect-error Which category?
  useAllowed();
  // @ts-expect-error The hooks read the gate that runs; they start none.
  useConsentGate({ googleAnalytics: 'G-AB12CD34EF' });
}

// --- consent-gate/headless and consent-gate/ui

expectTypeOf(startHeadless).parameter(0).toEqualTypeOf<ConsentGateConfig | undefined>();
expectTypeOf(startHeadless).parameter(1).toEqualTypeOf<OwnUi | undefined>();
expectTypeOf(startHeadless).returns.toEqualTypeOf<ConsentGate>();
expectTypeOf(mountUi).toExtend<OwnUi>();
expectTypeOf<OwnUi>().toEqualTypeOf<(context: UiContext) => Partial<Ui>>();
startHeadless({}, () => ({ showBanner() {} }));
startHeadless({ messages: { ...german, title: 'Hallo' } }, mountUi);
startHeadless({}, ({ decide }) => {
  const notice = { title: 'May we?', body: '', buttons: ['Yes', 'No'], categories: [] };
  decide('save', { analytics: true }, { surface: 'settings', locale: 'en', notice });
  // @ts-expect-error There is no such action.
  decide('accept', { analytics: true }, { surface: 'settings', locale: 'en', notice });
  // @ts-expect-error What was shown is the proof.
  decide('save', { analytics: true });
  // @ts-expect-error All of it.
  decide('save', { analytics: true }, { surface: 'settings', locale: 'en', notice: { title: 'May we?' } });
  return {};
});
// @ts-expect-error There is no such method.
startHeadless({}, () => ({ showBaner() {} }));
// @ts-expect-error A function that gives the UI, so that it is made only where it is wanted.
startHeadless({}, { showBanner() {} });
// @ts-expect-error A receipt is read, not written.
if (gate.receipt()) gate.receipt().controller = 'Somebody else';

// --- consent-gate/receiver

expectTypeOf(createReceiver).returns.toEqualTypeOf<Receiver>();
// @ts-expect-error Decisions have to go somewhere.
createReceiver({});
