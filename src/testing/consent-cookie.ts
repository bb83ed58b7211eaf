// The cookie that `src/recorder/save-consent.ts` writes, for browsers that have not been asked.
import { answersOf } from '../core/answers.ts';
import { checkConfig } from '../core/check-config.ts';
import { encodeConsent } from '../core/codec.ts';
import type { ConsentGateConfig } from '../core/config.ts';
import type { Choices, Consent } from '../core/consent.ts';
import { askedIds, validUntil } from '../core/decide.ts';
import { DEFAULTS } from '../core/defaults.ts';
import { readOptions } from '../core/read-options.ts';
import { uuid } from '../recorder/uuid.ts';

/** As Playwright's `context.addCookies([…])` takes it. */
export interface ConsentCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  /** Seconds since the epoch. */
  readonly expires: number;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly sameSite: 'Lax';
}

export interface DecidedCookie {
  /** The address of the site under test. @default 'http://localhost' */
  readonly url?: string;
  /** When it was decided. @default now */
  readonly at?: Date;
  /** The consent's id, which its records at the receiver have too. @default a random one */
  readonly id?: string;
}

/**
 * @param choices one answer for each category or service; what is not named is refused. `true` or `false` answers all
 * @param options those that the site's gate is started with; the answer depends on `categories`, `policyVersion`, `maxAgeDays`, `cookie`
 * @throws one error that names each field and what was expected of it
 */
export function consentCookie(
  choices: Choices | boolean,
  options: ConsentGateConfig = {},
  { url = 'http://localhost', at = new Date(), id = uuid(globalThis.crypto) }: DecidedCookie = {},
): ConsentCookie {
  const settings = readOptions(options, DEFAULTS);
  const faults = [...checkConfig(options), ...choiceFaults(choices, settings.categories.flatMap(askedIds))];
  if (!URL.canParse(url)) faults.push(`url: expected an address such as "http://localhost:3000", got "${url}"`);
  if (!Number.isFinite(Number(at))) faults.push('at: expected a date');
  if (faults.length) throw new Error(`consent-gate: no cookie can be made of this\n${faults.join('\n')}`);
  const { hostname, protocol } = new URL(url);
  const { policyVersion, categories, cookie } = settings;
  const consent: Consent = {
    id,
    at: at.toISOString(),
    policyVersion,
    choices: answersOf(categories, choices, null),
  };
  return {
    name: cookie.name,
    value: encodeConsent(consent),
    // With a dot in front it counts for the hosts below it too.
    domain: cookie.domain ? cookie.domain.replace(/^\.?/, '.') : hostname,
    path: cookie.path,
    expires: Math.floor(validUntil(consent, settings) / 1000),
    httpOnly: false,
    secure: protocol === 'https:',
    sameSite: 'Lax',
  };
}

function choiceFaults(choices: unknown, asked: readonly string[]): string[] {
  if (typeof choices === 'boolean') return [];
  if (typeof choices !== 'object' || choices === null)
    return ['choices: expected true, false or an answer by category'];
  return Object.entries(choices).flatMap(([name, answer]) => {
    if (!asked.includes(name)) return [`choices.${name}: expected one of ${asked.join(', ')}`];
    return typeof answer === 'boolean' ? [] : [`choices.${name}: expected true or false`];
  });
}
