// Options of a file as the fields show them: what is written as an attribute would have it, or in short, is made what it stands for.
import { DEFAULTS } from '../../src/core/defaults.ts';
import { readOptions } from '../../src/core/read-options.ts';
import type { Options as Written } from '../../src/site/options.ts';
import { SiteProblems } from '../../src/site/site.ts';
import { OPTIONS, type OptionName, type Options } from './options.ts';
import { withOption } from './set-option.ts';
import { fits, type Value } from './shape.ts';

/**
 * @param written checked
 * @throws {SiteProblems} where the fields have no place for something: it must not get lost without a word
 */
export function shownOptions(written: Written): Options {
  let options: Options = {};
  for (const { name, shape } of OPTIONS) {
    const value = written[name];
    if (value === undefined) continue;
    const shown = fits(shape, value) ? value : asPagesRead(name, value);
    if (!fits(shape, shown)) throw new SiteProblems([`${name}: no field of the configurator can hold this`]);
    options = withOption(options, name, shown as Value);
  }
  return options;
}

/** `'analytics, marketing'` and `['analytics']` are lists of categories, `'false'` is `false`: by the gate's own rules. */
const asPagesRead = (name: OptionName, value: unknown): unknown =>
  readOptions({ [name]: value }, { [name]: DEFAULTS[name] })[name];
