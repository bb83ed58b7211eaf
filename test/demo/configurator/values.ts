// Values of options for property tests: any that an editor of the configurator can hold, faulty ones included.
import fc, { type Arbitrary } from 'fast-check';
import { OPTIONS, type Options } from '../../../demo/configurator/options.ts';
import { withOption } from '../../../demo/configurator/set-option.ts';
import type { Field, Shape, Value } from '../../../demo/configurator/shape.ts';
import { tagOf } from '../../../demo/configurator/tags.ts';

/** Whatever can be typed or pasted: quotes, brackets, markup, other scripts, emoji, ends of lines. */
export const texts = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '</script><!--',
    '"\'&amp;<b>',
    'a=b&c=d#e%20+f',
    '(x),(y!)',
    ' two  words ',
    'https://example.com/?a=b',
    'true',
    '12',
    '[1]',
    '{"a":1}',
    'ערב 🎈',
    'line\nline\r\n',
    '\u2028\u0000\ufeff',
    '${x`\\',
    '__proto__',
  ),
);
const word = fc.oneof(
  texts.map((text) => text.replace(/[\s,]/g, '') || 'x'),
  fc.stringMatching(/^G-[A-Z\d]{4,8}$/),
);
const words = fc.array(word, { minLength: 1, maxLength: 3 });
/** Of an ID: as they are typed, or come in an address. */
const parameters = fc
  .dictionary(
    fc.oneof(texts, fc.stringMatching(/^[a-z]\w{0,8}$/)),
    fc.oneof(
      texts,
      fc.boolean(),
      fc.integer(),
      fc.constantFrom<Value>({ domains: ['example.com'], accept_incoming: true }, [1, 'a'], []),
    ),
    { maxKeys: 3, noNullPrototype: true },
  )
  .map(({ id: _, ...rest }) => rest);

const recordOf = (fields: readonly Field[]): Arbitrary<Value> => {
  const shapes = Object.fromEntries(fields.map(({ name, shape }) => [name, valuesOf(shape)]));
  return fc.record(shapes, { requiredKeys: fields.filter(({ optional }) => !optional).map(({ name }) => name) });
};

function valuesOf(shape: Shape): Arbitrary<Value> {
  switch (shape.kind) {
    case 'text':
    case 'category':
      return texts;
    case 'choice':
      return fc.oneof(fc.constantFrom(...shape.choices.map(({ value }) => value).filter(Boolean)), texts);
    case 'number':
      return fc.oneof(fc.nat(99_999), fc.constant('soon'));
    case 'flag':
      return fc.boolean();
    case 'words':
      return words;
    case 'tags':
      return fc.array(
        fc.oneof(
          word,
          fc.tuple(word, parameters).map(([id, rest]) => tagOf(id, rest)),
        ),
        {
          minLength: 1,
          maxLength: 3,
        },
      );
    case 'ticks':
      return fc.subarray(
        shape.choices.map(({ value }) => value),
        { minLength: 1 },
      );
    case 'record':
      return recordOf(shape.fields).filter((record) => Object.keys(record).length > 0);
    case 'rows':
      return fc.array(
        recordOf(shape.fields).filter((row) => Object.keys(row).length > 0),
        { minLength: 1, maxLength: 3 },
      );
    case 'texts':
      return fc.dictionary(texts, texts, { minKeys: 1, maxKeys: 3 });
    case 'wordsByCategory':
      return fc.dictionary(texts, words, { minKeys: 1, maxKeys: 3 });
  }
}

export const anyOptions: Arbitrary<Options> = fc
  .record(Object.fromEntries(OPTIONS.map(({ name, shape }) => [name, valuesOf(shape)])), { requiredKeys: [] })
  .map((values) => OPTIONS.reduce<Options>((options, { name }) => withOption(options, name, values[name]), {}));
