// What the owner's server keeps of an account's choice, as the page hands it in: anybody may have written it.
import { type Check, isObject, quote, record, text } from '../core/checks.ts';
import type { Choices, Consent } from '../core/consent.ts';
import type { Account } from '../core/consent-gate.ts';
import { AHEAD } from '../core/decide.ts';

export type ReadAccount = { readonly account: Account } | { readonly problems: readonly string[] };

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

const answer: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? [] : [`${path}: expected true or false, got ${quote(value)}`];

const answers: Check<Choices> = (value, path) => [
  ...record(answer)(value, path),
  ...(isObject(value) ? Object.keys(value) : [])
    .filter((id) => !/^[a-z][a-z\d-]{0,31}$/.test(id))
    .map((id) => `${path}.${id}: expected the id of a category, such as "analytics"`),
];

const CHECKS: { readonly [Name in keyof Consent]: Check<Consent[Name]> } = {
  id: text(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/, 'a UUID in lower case'),
  at: (value, path) =>
    typeof value === 'string' && TIME.test(value) && Date.parse(value) < Date.now() + AHEAD
      ? []
      : [`${path}: expected a past time in UTC such as "2026-11-22T18:00:00.000Z", got ${quote(value)}`],
  policyVersion: text(/^[ !#-[\]-~]{1,64}$/, 'a text of 1 to 64 printable ASCII characters without " and \\'),
  choices: answers,
};

/** Other fields, such as those of a receipt, are left alone. Never throws. */
export function readAccount(input: unknown): ReadAccount {
  if (input === null || input === 'new') return { account: input };
  if (!isObject(input))
    return {
      problems: [
        `record: expected an object with id, at, policyVersion and choices, "new" or null, got ${quote(input)}`,
      ],
    };
  const problems = Object.entries<Check<never>>(CHECKS).flatMap(([name, check]) =>
    check(input[name], `record.${name}`),
  );
  if (problems.length) return { problems };
  // Sound: each field has passed its check.
  const { id, at, policyVersion, choices } = input as unknown as Consent;
  // Times compare as text.
  return { account: { id, at: new Date(at).toISOString(), policyVersion, choices } };
}
