// Reading flags that more than one command has.
import { readFile } from 'node:fs/promises';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type CommandIo, UsageError } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** @throws {UsageError} for an unknown flag, a missing value or a stray word */
export function readFlags<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export const DATABASE_HELP = `  --database <where>      A folder, or postgres://user:password@host/name. [default: ./consent-data]
                          Better given as CONSENT_GATE_DATABASE where it holds a password.`;

export function databaseOf(flag: string | undefined, { env }: CommandIo): string {
  return flag ?? env.CONSENT_GATE_DATABASE ?? './consent-data';
}

/** @throws {UsageError} naming the flag */
export function wholeNumber(name: string, value: string, min: number, max: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new UsageError(`--${name}: expected a whole number from ${min} to ${max}, got "${value}"`);
}

/** The token from a file or from CONSENT_GATE_TOKEN: a flag would show it to every user of the machine. */
export async function tokenOf(file: string | undefined, { env }: CommandIo): Promise<string | undefined> {
  if (file === undefined) return env.CONSENT_GATE_TOKEN || undefined;
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    throw new UsageError(`--token-file: cannot read "${file}"`);
  }
}

/** Days, written `730d`. @throws {UsageError} naming the flag */
export function daysOf(name: string, value: string): number {
  const days = /^(\d{1,5})d$/.exec(value)?.[1];
  if (days && Number(days) >= 1) return Number(days);
  throw new UsageError(`--${name}: expected a number of days, such as 730d, got "${value}"`);
}

/** An http or https address. @throws {UsageError} naming the flag */
export function addressOf(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.hash) return url.href;
  // Not repeated: an address may hold a secret.
  throw new UsageError(`--${name}: expected an address such as https://example.com/hook, without user, password or #`);
}
