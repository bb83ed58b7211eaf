// Cookie value <-> consent. The form is a contract: servers read it (see the guide, "What is stored").
import type { Choices, Consent } from './consent.ts';
import { toJson } from './to-json.ts';

const VERSION = 1;
/** Looks like a UUID: enough to tell one from anything else that could be in the cookie. */
const UUID = /^[\da-f-]{36}$/;

/** The cookie's value: URI-encoded JSON, at most 1,024 bytes. */
export function encodeConsent({ id, at, policyVersion, choices }: Consent): string {
  return encodeURIComponent(toJson({ v: VERSION, id, at, rev: policyVersion, c: choices }));
}

/** Reads what `encodeConsent` wrote; `null` for anything else, so that the visitor is asked again. Never throws. */
export function decodeConsent(value: string): Consent | null {
  try {
    const { v, id, at, rev, c } = JSON.parse(decodeURIComponent(value));
    const readable =
      v === VERSION &&
      UUID.test(id) &&
      Date.parse(at) >= 0 &&
      Object.values(c).every((answer) => typeof answer === 'boolean');
    return readable ? { id, at: `${at}`, policyVersion: `${rev}`, choices: c as Choices } : null;
  } catch {
    return null;
  }
}
