import { describe, expect, it } from 'vitest';
import { CSV_HEADER, csvCell, csvRow } from '../../../src/receiver/records/csv.ts';

describe('a CSV cell', () => {
  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "yes"', '"say ""yes"""'],
    ['two\nlines', '"two\nlines"'],
    // Each of these would be a formula in a spreadsheet.
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1+1', "'+1+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t'=1"`],
    ['\r=1', `"'\r'=1"`],
    ['\uff1d1+1', "'\uff1d1+1"],
    // And of these the rest, where the list separator is a semicolon or the file is read as one of tabs.
    ['a;=1+1', `"a;'=1+1"`],
    ['a; "=1+1', `"a;' ""=1+1"`],
    ['a\t@SUM(A1)', `"a\t'@SUM(A1)"`],
    ['a;b-1', '"a;b-1"'],
    ['', ''],
  ])('%j becomes %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});

it('a row has as many cells as the header', () => {
  const row = csvRow({
    eventId: 'e',
    consentId: 'c',
    occurredAt: 'o',
    receivedAt: 'r',
    action: 'save',
    surface: 'settings',
    choices: { analytics: false, marketing: true },
    previous: null,
    policyVersion: '=1',
    locale: 'en',
    page: 'https://example.com/',
    globalPrivacyControl: false,
    noticeHash: 'h',
    version: '1',
  });
  expect(row).toBe('r,o,c,e,save,settings,"analytics=no; marketing=yes",,\'=1,en,https://example.com/,no,h,1,\r\n');
  expect(CSV_HEADER.split(',')).toHaveLength(row.split(',').length);
  expect(CSV_HEADER.startsWith('\uFEFFreceivedAt,')).toBe(true);
});
