// A choice that follows an account: which one counts on this device, once the page has said who is logged in.
import type { Consent } from '../core/consent.ts';
import type { Account } from '../core/consent-gate.ts';
import { currentConsent, newerConsent, type Rules } from '../core/decide.ts';
import { NOTHING_SHOWN } from '../core/event.ts';
import type { Note, PartContext } from '../core/ports.ts';
import { withSignal } from '../core/privacy-signals.ts';
import { isUntold, readAside, type SetAside, setAside } from '../page/own-choice.ts';
import { readConsent } from '../page/stored-consent.ts';
import { readAccount } from './account-record.ts';

interface Known {
  readonly account: Account;
  /** What this browser keeps, whether it counts or not. */
  readonly present: Consent | null;
  readonly aside: SetAside | null;
  readonly rules: Rules;
  /** The browser answers for its visitor. */
  readonly globalPrivacyControl: boolean;
  /** ms since the epoch */
  readonly now: number;
}

export interface Adoption {
  readonly aside: SetAside | null;
  /** What this browser keeps from now on. */
  readonly chosen: Consent | null;
}

/** A yes and a no are taken over alike, and of two answers that count the newer one stands, wherever it was given. */
export function adoptionOf({ account, present, aside, rules, globalPrivacyControl, now }: Known): Adoption {
  if (account === null) return { aside: null, chosen: aside ? aside.own : present };
  const erasedId = aside?.erasedId;
  const record = account === 'new' || account.id === erasedId ? null : account;
  const accountId = record?.id ?? '';
  const isTheirs = present?.id === accountId;
  // What the browser keeps was another account's.
  const isOther = aside?.accountId && aside.accountId !== accountId && !isTheirs;
  const base = isOther ? aside.own : present;
  // One of the account's, of which nobody knows what it had replaced: after the logout the visitor is asked.
  const own = aside ? aside.own : isTheirs ? null : present;
  // The signal is of this browser, and only a yes that is given in it outweighs it.
  const isOutweighed = globalPrivacyControl && Object.values(record?.choices ?? {}).includes(true);
  const counting = (consent: Consent | null) => currentConsent(consent, rules, now);
  const chosen = newerConsent(counting(base), isOutweighed ? null : counting(record)) ?? base;
  return { aside: { own, accountId, ...(erasedId && { erasedId }) }, chosen };
}

/** Reads what the page hands in, and takes it over. What is wrong with it is said in the console, once, and nothing changes. */
export async function adoptChoice(context: PartContext, note: Note | undefined, input: unknown): Promise<void> {
  const { window, settings } = context;
  const read = readAccount(input);
  const problems = 'problems' in read ? [...read.problems] : [];
  const account = 'account' in read ? read.account : null;
  if (!settings.acrossDevices && input !== null)
    problems.push('acrossDevices: expected true, so that the question says that an answer counts on all devices');
  const present = readConsent(window, settings.cookie.name);
  const before = readAside(window);
  const { globalPrivacyControl } = withSignal(context);
  const known = { account, present, aside: before, rules: settings, globalPrivacyControl, now: Date.now() };
  const { aside, chosen } = adoptionOf(known);
  const isAccounts = chosen !== null && chosen === account;
  const isNew = chosen?.id !== present?.id || chosen?.at !== present?.at;
  if (!problems.length && !setAside(window, aside, isNew ? isAccounts : undefined) && aside)
    problems.push(
      'localStorage: expected that it can be written, because the choice of this device is set aside there',
    );
  if (problems.length) {
    window.console.error(`consent-gate: adopt: nothing was taken over\n${problems.join('\n')}`);
    for (const problem of problems) note?.(`adopt: ${problem}`, 'error');
    return;
  }
  if (isNew) {
    const locale = settings.locale || window.document.documentElement.lang || window.navigator.language;
    const shown = { surface: 'api', notice: NOTHING_SHOWN, locale, adopts: { consent: chosen, isAccounts } } as const;
    await context.decide('adopt', chosen?.choices ?? {}, shown);
  }
  if (aside && isUntold(window)) context.use('ui', () => {});
}
