// What is said of an option stands once, in the comment at its type: the guide and the configurator say the same.
import { expect, it } from 'vitest';
import { DEFAULTS } from '../src/core/defaults.ts';
import { readOptions } from '../src/core/read-options.ts';
import { docsOf, explanationsFile, optionDocs, table, written } from './setup/option-docs.mjs';

const docs = optionDocs();

it('is what guide and configurator say (`node test/setup/option-docs.mjs --write` brings them up to date)', () => {
  expect(written().table).toBe(table(docs));
  expect(written().explanations).toBe(explanationsFile(docs));
});

it('is there for every option', () => {
  expect(docs.map(({ name }) => name).sort()).toEqual(Object.keys(DEFAULTS).sort());
});

it.for(docs.map(({ name, fallback }) => [name, fallback] as const))('%s is, when absent: %s', ([name, fallback]) => {
  const value = DEFAULTS[name as keyof typeof DEFAULTS];
  const [, word] = /^'(.*)'$/.exec(fallback) ?? [];
  const [, code] = /^`(\[.*\])`$/.exec(fallback) ?? [];
  if (word !== undefined) expect(value).toBe(word);
  else if (/^(\d+|true|false)$/.test(fallback)) expect(String(value)).toBe(fallback);
  else if (code !== undefined) expect(readOptions({ [name]: JSON.parse(code) }, DEFAULTS)).toEqual(DEFAULTS);
  else if (name === 'cookie')
    expect(fallback).toBe(`\`${DEFAULTS.cookie.name}\`, for this host only, \`${DEFAULTS.cookie.path}\``);
  // Said in words: none, or what the page or the script has.
  else expect(['', '[]', '{}', 'null']).toContain(value === '' ? value : JSON.stringify(value));
});

it('is read from one line and from many, with and without words for owners', () => {
  const code = `
    export interface Other { /** No option. */ readonly a: string }
    export interface SmallOptions {
      /** What \`a\` does. @default 5 */
      readonly a?: number;
      /**
       * What b
       * does.
       * @remarks In other
       * words.
       * @default none
       */
      readonly b?: string;
    }`;
  expect(docsOf('small.ts', code)).toEqual([
    { name: 'a', what: 'What `a` does.', explained: 'What a does.', fallback: '5' },
    { name: 'b', what: 'What b does.', explained: 'In other words.', fallback: 'none' },
  ]);
  const silent = 'export interface SmallOptions { readonly a?: number }';
  expect(() => docsOf('small.ts', silent)).toThrow('a: expected a comment with an explanation and @default');
});
