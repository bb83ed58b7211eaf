// Texts that would break out of where they stand in a page, if they could, or come to be something else there.
import fc from 'fast-check';

export const breakingTexts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom('</script>', '<!--', '-->', '<script>', '"', "'", '&quot;', '&amp', '&', '<', '>', '`', '\\'),
      fc.constantFrom('\n', '\r', '\r\n', '\t', '\f', '\0', '\u007f', '\u2028', '\ud83d', '\u00e9', '\u{1f36a}'),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => `A${pieces.join('')}`);
