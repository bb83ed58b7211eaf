// The ids that visitors are asked about, as far as they are typed.
import type { CategoryConfig } from '../../src/core/config.ts';
import { askedIds } from '../../src/core/decide.ts';
import { DEFAULTS } from '../../src/core/defaults.ts';
import { readOptions } from '../../src/core/read-options.ts';
import type { Options } from './options.ts';

/** Ids with texts and Google signals built in, in the order in which they are proposed. */
export const BUILT_IN = ['analytics', 'preferences', 'marketing'];

const rowsOf = ({ categories }: Options): readonly CategoryConfig[] =>
  readOptions({ categories }, { categories: DEFAULTS.categories }).categories;

export const askedIn = (options: Options): readonly string[] => rowsOf(options).flatMap(askedIds).filter(Boolean);

/** For a new row: the next id that needs no texts of the owner's; empty once all are used. */
export const nextCategory = (options: Options): string =>
  BUILT_IN.find((id) => !rowsOf(options).some((row) => row.id === id)) ?? '';
