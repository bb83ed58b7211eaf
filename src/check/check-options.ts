// The options as the owner wrote them, checked before anything is recorded under them. The tag's are checked apart from what others
// have written on it.
import { checkConfig, othersAttributes } from '../core/check-config.ts';
import type { CheckFile } from '../core/ports.ts';
import { readBlock } from '../page/script-tag.ts';

export const checkOptions: CheckFile['checkOptions'] = ({ input, tag }, note) => {
  const others = tag ? othersOnTag(input) : [];
  const problems = checkConfig(input, others);
  for (const problem of problems) note?.(problem, 'error');
  if (problems.length) throw new WrongOptions(problems);
  return others;
};

function othersOnTag(input: unknown): readonly string[] {
  try {
    return othersAttributes(Object(input), Object(readBlock()));
  } catch {
    // A block that is no JSON is the fault to tell.
    return [];
  }
}

class WrongOptions extends Error {
  constructor(problems: readonly string[]) {
    super(`the options have to be mended\n${problems.join('\n')}`);
  }

  /** As the gate writes it in the console: the sentences alone. */
  override toString(): string {
    return this.message;
  }
}
