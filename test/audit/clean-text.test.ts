import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/audit/clean-text.ts';
import { DATA_LAYER, readDataLayer } from '../../src/audit/data-layer.ts';
import { list, number, oneOf, orNull, pageAddresses, reason, record, text } from '../../src/audit/page-values.ts';

describe('a text of a page', () => {
  it.for([
    ['an escape sequence', 'a\u001b[31mred\u001b]0;title\u0007', 'a\ufffd[31mred\ufffd]0;title\ufffd'],
    ['a control of eight bits', 'a\u009b31m', 'a\ufffd31m'],
    ['a new line', 'a\r\nb\u2028c\u0085d', 'a b c d'],
    ['half of a surrogate pair', 'a\ud800b', 'a\ufffdb'],
    ['what XML 1.0 has no place for', '\u0000\ufffe\uffff', '\ufffd\ufffd\ufffd'],
    ['a turned line', 'exe\u202egnp.', 'exe\ufffdgnp.'],
    ['a command of GitHub', '::error file=a::b', ': :error file=a: :b'],
    ['one that a new line would begin', 'a\n::add-mask::b', 'a : :add-mask: :b'],
    ['a command of Azure', '##vso[task.complete]', '# #vso[task.complete]'],
    ['a command of TeamCity', 'x ###teamcity[a]', 'x # # #teamcity[a]'],
    [
      'what needs no change',
      'Einstellungen … 設定 👩‍👩‍👧 http://[::1]:8080/#a',
      'Einstellungen … 設定 👩‍👩‍👧 http://[::1]:8080/#a',
    ],
  ] as const)('%s', ([, given, cleaned]) => {
    expect(cleanText(given, 300)).toBe(cleaned);
  });

  it('is cut off, and never within a letter', () => {
    expect(cleanText('a'.repeat(400), 300)).toHaveLength(300);
    expect(cleanText('ab\u{1f469}', 3)).toBe('ab…');
    expect(cleanText('a\u{1f469}b', 3)).toBe('a\ufffd…');
  });
});

describe('a value of a page', () => {
  it('is what it should be, whatever came', () => {
    const read = record<{ name: string; size: number; kind: 'a' | undefined; all: string[]; none: string | null }>({
      name: text,
      size: number,
      kind: oneOf('a'),
      all: list(text),
      none: orNull(text),
    });
    const empty = { name: '', size: 0, kind: undefined, all: [], none: null };
    for (const given of [undefined, null, 7, 'text', [], {}, { name: {}, size: '1', kind: 'b', all: 'text' }])
      expect(read(given)).toEqual(empty);
    expect(read({ name: 'a\n', size: 1, kind: 'a', all: [1, 'b'], none: 'c' })).toEqual({
      name: 'a',
      size: 1,
      kind: 'a',
      all: ['', 'b'],
      none: 'c',
    });
    expect(read({ size: Number.NaN, all: Array.from({ length: 9999 }, () => 'a') }).all).toHaveLength(2000);
  });

  it('that should be an address is one, without a fragment', () => {
    const given = ['https://a.test/b##vso[c]', 'https://a.test/\u001b[31m', 'javascript:alert(1)', 'nonsense'];
    expect(pageAddresses(given)).toEqual(['https://a.test/b', 'https://a.test/%1B[31m']);
  });

  it('that was thrown is one line', () => {
    expect(reason(new Error('first\u001b\n::error::second'))).toBe('first\ufffd');
    expect(reason('::error::')).toBe(': :error::');
  });
});

describe('a data layer', () => {
  const copied = (layer: unknown): unknown => new Function('window', `return ${DATA_LAYER}`)({ dataLayer: layer });

  it('is copied by syntax alone, whatever it holds', () => {
    const hostile = {
      get event(): string {
        throw new Error('::error::');
      },
    };
    const layer = [
      null,
      7,
      hostile,
      new Proxy({}, { get: () => ({}) }),
      ['consent', 'default', { analytics_storage: 'granted', '::error::\u001b': 'granted', region: null }],
      { event: 'gtm.js' },
    ];
    expect(readDataLayer(copied(layer))).toEqual({
      consentDefault: 4,
      firstCommand: 5,
      granted: ['analytics_storage', ': :error::\ufffd'],
    });
  });

  it('that is none is none', () => {
    for (const given of [undefined, null, 'text', {}, { length: 3 }]) expect(readDataLayer(copied(given))).toBeNull();
    expect(readDataLayer(undefined)).toBeNull();
  });
});
