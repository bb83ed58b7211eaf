// One option changed, and nothing kept that says no more than its absence.
import { DEFAULTS } from '../../src/core/defaults.ts';
import type { OptionName, Options } from './options.ts';
import { isRecord, type Value } from './shape.ts';

/** @param value `undefined`, an empty one and the default itself take the option out */
export function withOption(options: Options, name: OptionName, value: Value | undefined): Options {
  const { [name]: _, ...others } = options;
  return value === undefined || isEmpty(value) || isSame(value, DEFAULTS[name]) ? others : { ...others, [name]: value };
}

/** As the option is when absent. */
export const defaultOf = (name: OptionName): unknown => DEFAULTS[name];

const isEmpty = (value: Value) =>
  value === '' || (Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0);

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
