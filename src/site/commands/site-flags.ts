// The flags by which a site is described: one for each option that the tag can carry, made from the options themselves.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { attributeOf } from '../../core/attribute-names.ts';
import { checkConfig } from '../../core/check-config.ts';
import { DEFAULTS } from '../../core/defaults.ts';
import { UsageError } from '../../receiver/commands/command.ts';
import { OPTION_NAMES } from '../option-order.ts';
import type { Options } from '../options.ts';
import { readSite, type Site, SiteProblems, writtenSite } from '../site.ts';

export type OptionName = keyof Options;

/** `google-analytics` for `googleAnalytics`. */
export const flagOf = (name: string): string => attributeOf(name).slice('data-'.length);

/** Objects, and lists of them, come with `--config`. */
export const FLAGGED: readonly OptionName[] = OPTION_NAMES.filter((name) => {
  const fallback: unknown = DEFAULTS[name];
  return name !== 'nonce' && name !== 'assets' && (typeof fallback !== 'object' || isWords(name));
});

/** Lists whose items are words. */
function isWords(name: OptionName): boolean {
  return name === 'googleAnalytics' || name === 'googleTagManager';
}

/** As `parseArgs` wants them. */
export const OPTION_FLAGS = Object.fromEntries(
  FLAGGED.map((name) => [flagOf(name), { type: 'string' }] as const),
) satisfies ParseArgsConfig['options'];

/** @throws {UsageError} for an unknown flag, or a missing value */
export function parseFlags<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The site with what the flags say in place of what it had.
 * @throws {UsageError} naming each flag that is wrong
 */
export function withFlags(site: Site, flags: Readonly<Record<string, unknown>>, version: string): Site {
  const given = FLAGGED.flatMap((name) => {
    const text = flags[flagOf(name)];
    return typeof text === 'string' ? [[name, readFlag(name, text)] as const] : [];
  });
  const { languages, base, services } = flags;
  const written = writtenSite(site, version);
  const changed: Record<string, unknown> = {
    ...written,
    options: {
      ...(written.options as object),
      ...(typeof services === 'string' && { services: services.split(/[\s,]+/).filter(Boolean) }),
      ...Object.fromEntries(given),
    },
    ...(typeof languages === 'string' && { languages: languages.split(/[\s,]+/).filter(Boolean) }),
    ...(typeof base === 'string' && { base }),
  };
  try {
    return readSite(changed);
  } catch (error) {
    if (!(error instanceof SiteProblems)) throw error;
    throw new UsageError(error.problems.map(byFlag).join('\n'));
  }
}

/** What is wrong with an answer; nothing where it is fine. */
export const problemsOf = (name: OptionName, text: string): readonly string[] =>
  checkConfig({ [name]: readFlag(name, text) });

/** Of the kind that its default has. */
export function readFlag(name: OptionName, text: string): unknown {
  const fallback: unknown = DEFAULTS[name];
  if (isWords(name)) return text.split(/[\s,]+/).filter(Boolean);
  if (typeof fallback === 'number' && /^\d+$/.test(text)) return Number(text);
  if (typeof fallback === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

/** `--policy-url: expected …` for what the check says of `policyUrl`. */
function byFlag(problem: string): string {
  const name = /^\w+/.exec(problem)?.[0] ?? '';
  const isFlag = [...FLAGGED, 'languages', 'base', 'services'].includes(name);
  return isFlag ? `--${flagOf(name)}${problem.slice(name.length)}` : problem;
}
