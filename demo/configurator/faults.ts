// What consent-gate's own check says of the options, sorted to the fields that are shown.
import { checkConfig } from '../../src/core/check-config.ts';
import type { OptionName, Options } from './options.ts';
import { optionOf } from './options.ts';

/** Nothing analytical runs while there is one. */
export interface Fault {
  readonly option: OptionName | null;
  /** Where in the option, as the check writes it: `cookies[0].name`. */
  readonly path: string;
  /** What was expected, as a sentence. */
  readonly text: string;
}

export const faultsOf = (options: Options): readonly Fault[] => checkConfig(options).map(readFault);

/** As many of the options as go together without a fault, so that they can be shown meanwhile. */
export function soundPart(options: Options): Options {
  if (faultsOf(options).length === 0) return options;
  let sound: Options = {};
  // Twice: one may need another that comes after it.
  for (const [name, value] of [...Object.entries(options), ...Object.entries(options)]) {
    const more = { ...sound, [name]: value };
    if (faultsOf(more).length === 0) sound = more;
  }
  return sound;
}

function readFault(problem: string): Fault {
  const [, path = '', expected = problem] = /^(.*?): (.*)$/s.exec(problem) ?? [];
  const text = expected.endsWith('got ""') ? 'Please fill this in, or take it out.' : sentence(expected);
  return { option: optionOf(/^\w*/.exec(path)?.[0] ?? '')?.name ?? null, path, text };
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

/**
 * What is to be said at a field.
 * @param inside also what lies within it, where it has no fields of its own
 */
export const faultsAt = (faults: readonly Fault[], path: string, inside = false): readonly Fault[] =>
  faults.filter(
    (fault) =>
      fault.path === path || (inside && /^[[.]/.test(fault.path.slice(path.length)) && fault.path.startsWith(path)),
  );
