// The visitor's consent as a server may read it from a request: by the rules of the page, so that both decide alike.
import { decodeConsent } from './core/codec.ts';
import type { ConsentGateConfig } from './core/config.ts';
import type { Consent } from './core/consent.ts';
import { currentConsent } from './core/decide.ts';
import { GATE_DEFAULTS } from './core/defaults.ts';
import { readOptions } from './core/read-options.ts';

/**
 * The consent in force, or `null` where nothing optional may be done: no answer, an unreadable one, one to another policy
 * version, or one that is too old. `consent?.choices.analytics === true` is a yes; everything else is none.
 * @param cookies the request's `Cookie` header
 * @param config the options that the gate is started with; those that the answer depends on are read
 */
export function consentFromCookies(
  cookies: string | null | undefined,
  config: Pick<ConsentGateConfig, 'categories' | 'cookie' | 'maxAgeDays' | 'policyVersion'> = {},
): Consent | null {
  const settings = readOptions(config, GATE_DEFAULTS);
  const [, ...values] = `; ${cookies ?? ''}`.split(`; ${settings.cookie.name}=`);
  return values
    .map((value) => currentConsent(decodeConsent(value.replace(/;.*/, '')), settings, Date.now()))
    .reduce((newest, next) => (next && !(newest && newest.at > next.at) ? next : newest), null);
}
