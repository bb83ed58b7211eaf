// Options of a file as the fields show them: what is written as an attribute would have it is made what it stands for.
import type { Options as Written } from '../../src/site/options.ts';
import { readOption } from './address.ts';
import { OPTIONS, type Options } from './options.ts';
import { withOption } from './set-option.ts';
import { fits, type Value } from './shape.ts';

/** @param written checked */
export function shownOptions(written: Written): Options {
  let options: Options = {};
  for (const { name, shape } of OPTIONS) {
    const value = written[name];
    if (value === undefined || value === null) continue;
    const shown = fits(shape, value) ? (value as Value) : readOption(name, commas(String(value)))[1];
    options = withOption(options, name, shown);
  }
  return options;
}

/** An attribute's list may have blanks between its values. */
const commas = (text: string) => text.trim().replace(/[\s,]+/g, ',');
