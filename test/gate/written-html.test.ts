// Which attributes of a text are hidden, and that nothing else of it changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIDDEN, hideAddresses } from '../../src/gate/written-html.ts';

const isHeld = (_name: string, address: string) => address.includes('held');
/** With a short word where the random prefix stands. */
const hide = (html: string) => hideAddresses(html, isHeld).replaceAll(HIDDEN, 'HIDDEN-');

describe('an address that has to wait', () => {
  it.for<readonly [string, string]>([
    ['<img src="held">', '<img HIDDEN-src="held">'],
    ["<img src='held'>", "<img HIDDEN-src='held'>"],
    ['<img src=held>', '<img HIDDEN-src=held>'],
    ['<img src = held>', '<img HIDDEN-src = held>'],
    ['<IMG\nSRC="held"/>', '<IMG\nHIDDEN-SRC="held"/>'],
    ['<img alt=""src="held">', '<img alt=""HIDDEN-src="held">'],
    ['<img alt="a > b" src="held">', '<img alt="a > b" HIDDEN-src="held">'],
    ["<img alt='\"' src='held'>", "<img alt='\"' HIDDEN-src='held'>"],
    ['<img srcset="held 1x, other 2x">', '<img HIDDEN-srcset="held 1x, other 2x">'],
    ['<iframe srcdoc="<img src=held>">', '<iframe HIDDEN-srcdoc="<img src=held>">'],
    ['<link rel=preload href=held>', '<link rel=preload HIDDEN-href=held>'],
    ['<script async src=held></script>', '<script async HIDDEN-src=held></script>'],
    ['<p>a<img src=held>b<img src=other>', '<p>a<img HIDDEN-src=held>b<img src=other>'],
  ])('is hidden in %s', ([html, hidden]) => {
    expect(hide(html)).toBe(hidden);
  });

  it.for([
    '<img src=other>',
    '<a href=held>',
    '<video src=held>',
    '<img data-src=held>',
    '<img alt="src=held">',
    '<input title="<img src=held onfocus=x">',
    "<input title='<img src=held>'>",
    'src=held',
    '<img src=held',
    '',
  ])('is left alone in %s', (html) => {
    expect(hide(html)).toBe(html);
  });

  it('is hidden in all attributes of a name, or in none, as the first of them says', () => {
    expect(hide('<img src=held src=other>')).toBe('<img HIDDEN-src=held HIDDEN-src=other>');
    expect(hide('<img src=other SRC=held>')).toBe('<img src=other SRC=held>');
    expect(hide('<img src src=held>')).toBe('<img src src=held>');
    expect(hide('<img src=held><img src=other>')).toBe('<img HIDDEN-src=held><img src=other>');
  });
});

const pieces = fc.constantFrom(
  ...[
    '<',
    '>',
    '"',
    "'",
    '=',
    '/',
    ' ',
    '\n',
    '<img',
    '<script',
    '</',
    '<!--',
    'src',
    'SRCDOC',
    'href',
    'held',
    'x',
    '&quot;',
  ],
  ...[
    ' src=held',
    ' src="held"',
    " alt='",
    ' alt="',
    '<img src=held>',
    '<iframe srcdoc="<img src=held>">',
    '<a title="',
  ],
);

describe('whatever stands in a text', () => {
  const text = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

  it('is there afterwards as it was, but for the prefix in front of names', () => {
    fc.assert(
      fc.property(text, (html) => {
        const hidden = hideAddresses(html, isHeld);
        expect(hidden.replaceAll(HIDDEN, '')).toBe(html);
        const before = hidden.split(HIDDEN);
        for (const rest of before.slice(1)) expect(rest).toMatch(/^(src|srcdoc|srcset|href)(?![\w-])/i);
      }),
      { numRuns: 5000 },
    );
  });

  it('is the same text where nothing has to wait', () => {
    fc.assert(
      fc.property(text, (html) => hideAddresses(html, () => undefined) === html),
      { numRuns: 2000 },
    );
  });
});

it('hides by letters, digits, dots and hyphens alone, so that no prefix ends what it is put into', () => {
  expect(HIDDEN).toMatch(/^g[\w.-]+-$/);
});
