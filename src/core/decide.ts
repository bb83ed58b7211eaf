// The one decision: may this category run? The gate, the banner, Google's signals and the events all ask here.
import type { Settings } from './config.ts';
import type { Consent } from './consent.ts';

const DAY = 86_400_000;
/** A clock that was further ahead than this was wrong, in ms: what it dated counts for nothing. */
export const AHEAD = DAY;

/** The rules a stored choice is held against. */
export type Rules = Pick<Settings, 'categories' | 'maxAgeDays' | 'policyVersion'>;

/** The ids that a category asks for: its own, with those of its services behind it. For all that is asked, `categories.flatMap(askedIds)`. */
export const askedIds = ({ id, services = [] }: Rules['categories'][number]): readonly string[] => [
  id,
  ...services.map((service) => service.id),
];

/**
 * The consent that counts now, or `null` where the visitor has to be asked: never answered, answered another policy
 * version, or answered longer ago than `maxAgeDays`. A yes and a no age alike (CNIL 2020-092). An answer dated more
 * than a day ahead comes from a wrong clock, so its age is unknown.
 * @param now ms since the epoch
 */
export function currentConsent(
  stored: Consent | null,
  { categories, maxAgeDays, policyVersion }: Rules,
  now: number,
): Consent | null {
  const age = now - Date.parse(stored?.at ?? '');
  const counts =
    stored &&
    stored.policyVersion === policyVersion &&
    // The visitor has answered everything that is asked for today.
    categories.flatMap(askedIds).every((id) => id in stored.choices) &&
    -AHEAD < age &&
    age < maxAgeDays * DAY;
  return counts ? stored : null;
}

/** When a choice ends, in ms since the epoch. */
export function validUntil({ at }: Consent, { maxAgeDays }: Pick<Rules, 'maxAgeDays'>): number {
  return Date.parse(at) + maxAgeDays * DAY;
}

/** Whether a category or a service may run under the consent that counts now. What was never asked about may not. */
export function isAllowed(category: string, consent: Consent | null): boolean {
  return category === 'necessary' || consent?.choices[category] === true;
}

/** Whether something that was allowed is no longer: withdrawn, erased or expired. */
export const isWithdrawn = (before: Consent | null, now: Consent | null): boolean =>
  Object.keys(before?.choices ?? {}).some((id) => isAllowed(id, before) && !isAllowed(id, now));

/**
 * Of two stored consents the one that counts: the newer one. Of the same millisecond (two tabs) the one that allows less, so that
 * every tab comes to the same result. Of two equal ones the first.
 */
export const newerConsent = (one: Consent | null, other: Consent | null): Consent | null =>
  !other ||
  (one &&
    (other.at === one.at
      ? // Answers compare as text: `false` comes before `true`.
        `${Object.values(other.choices)}` >= `${Object.values(one.choices)}`
      : // ISO 8601 times in UTC compare as text.
        other.at < one.at))
    ? one
    : other;
