// What an option's check wants of one text: asked of the check itself, so that WordPress' form wants the same and nothing is
// declared twice.
import type { Check } from '../../../src/core/checks.ts';

export interface Pattern {
  /** A regular expression, as PHP writes it. */
  readonly pattern: string;
  /** To be read after "expected". */
  readonly expected: string;
}

/** A text that passes no check. */
const PROBE = '\u0001probe\u0001';
const GOT = `, got "${PROBE}"`;

/**
 * @param place puts a text where the check reads it, such as `(text) => [{ name: text }]`
 * @returns `undefined` where the check compares it with nothing
 */
export function patternOf(check: Check<never>, place: (text: string) => unknown): Pattern | undefined {
  const asked: RegExp[] = [];
  const { test } = RegExp.prototype;
  // A check is a function, and its pattern nowhere to be read: so the pattern says by itself when it is asked.
  RegExp.prototype.test = function (this: RegExp, text) {
    if (text !== PROBE) return test.call(this, text);
    asked.push(this);
    return false;
  };
  try {
    const faults = check(place(PROBE), '');
    const [, expected] = faults.find((fault) => fault.endsWith(GOT))?.split(/expected |, got /) ?? [];
    const [pattern] = asked;
    return pattern && expected ? { pattern: toPhp(pattern), expected } : undefined;
  } finally {
    RegExp.prototype.test = test;
  }
}

/** `D`: for PHP, `$` would else stand before a last line break too; and a `/` in brackets would end the pattern. */
const toPhp = ({ source, flags }: RegExp) =>
  `/${source.replace(/\\.|\//g, (each) => (each === '/' ? '\\/' : each))}/D${flags.replace(/[^iu]/g, '')}`;
