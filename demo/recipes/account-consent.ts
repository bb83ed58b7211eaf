// Consent that follows an account: what the server of a site does where people log in. It needs two fields: one beside the account, one in
// the session. Whatever serves the page calls these three.
import { type Consent, consentFromCookies } from 'consent-gate';

/** The options of the gate that an answer depends on, and `acrossDevices: true` beside them. */
const OPTIONS = { policyVersion: '1' };

export interface Account {
  /** Kept with the account, as JSON. */
  consent: Consent | null;
}

export interface Session {
  /** When the answer was given that this browser had at the login: it may be another person's, and is never the account's. */
  answeredBefore: string;
}

/** At the login. */
export function noteLogin(session: Session, cookies: string): void {
  session.answeredBefore = consentFromCookies(cookies, OPTIONS)?.at ?? '';
}

/**
 * For each page: what it hands to the gate. An answer that was given in this browser since the login is the account's from now on.
 * @param account `null` where nobody is logged in
 */
export function accountConsent(account: Account | null, session: Session, cookies: string): Consent | 'new' | null {
  if (!account) return null;
  const here = consentFromCookies(cookies, OPTIONS);
  const isNew = here && here.at !== session.answeredBefore && here.at > (account.consent?.at ?? '');
  if (isNew) account.consent = here; // and save the account
  return account.consent ?? 'new';
}

/** Behind the gate's tag. Without anybody logged in it does nothing but on the first page after a logout. */
export const accountLine = (consent: Consent | 'new' | null): string =>
  consent
    ? `<script>consentGate.adopt(${JSON.stringify(consent).replaceAll('<', '\\u003c')})</script>`
    : `<script>if (localStorage.consent_gate_own) consentGate.adopt(null)</script>`;
