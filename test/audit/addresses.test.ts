import { describe, expect, it } from 'vitest';
import { locations, parseAddress, withoutCredentials } from '../../src/audit/addresses.ts';
import { failureOf, isSameSite } from '../../src/audit/open-page.ts';

describe('an address', () => {
  it.for([
    ['example.com', 'https://example.com/'],
    ['http://localhost:4170/a#b', 'http://localhost:4170/a'],
    ['localhost:4170', 'https://localhost:4170/'],
  ] as const)('%s is %s', ([text, address]) => {
    expect(parseAddress(text)).toBe(address);
  });

  it.for(['file:///etc/passwd', 'ftp://example.com', 'https://', '/'])('%s is none', (text) => {
    expect(() => parseAddress(text)).toThrow(`expected an http(s) address, got "${text}"`);
  });
});

describe('a name and a password in an address', () => {
  it('are for the browser, and for that origin alone', () => {
    expect(withoutCredentials(['https://me:p%40ss@staging.test/a', 'https://staging.test/b'])).toEqual({
      addresses: ['https://staging.test/a', 'https://staging.test/b'],
      credentials: { username: 'me', password: 'p@ss', origin: 'https://staging.test' },
    });
    expect(withoutCredentials(['https://www.test/']).credentials).toBeUndefined();
  });

  it('of two sites are refused, without being repeated', () => {
    expect(() => withoutCredentials(['https://a:secret@a.test/', 'https://b:secret@b.test/'])).toThrow(
      'expected names and passwords of one site at most in an audit',
    );
  });
});

it('a sitemap gives its pages', () => {
  const xml = `<urlset><url><loc> https://example.com/a?x=1&amp;y=2 </loc></url><url><loc><![CDATA[https://example.com/b]]></loc></url>
<url><loc>nonsense</loc></url></urlset>`;
  expect(locations(xml)).toEqual(['https://example.com/a?x=1&y=2', 'https://example.com/b']);
});

it.for([
  ['https://example.com/', 'http://www.example.com/', true],
  ['https://example.com/', 'https://shop.example.com/', true],
  ['https://example.com/', 'https://badexample.com/', false],
  ['https://a.example.com/', 'https://b.example.com/', false],
] as const)('%s and %s: one site? %s', ([one, other, same]) => {
  expect(isSameSite(new URL(one), new URL(other))).toBe(same);
});

it.for([
  ['page.goto: net::ERR_CERT_AUTHORITY_INVALID at https://a.test', 'certificate'],
  ['page.goto: net::ERR_CONNECTION_REFUSED at https://a.test', 'no-answer'],
  ['page.goto: net::ERR_INVALID_AUTH_CREDENTIALS at https://a.test', 'status'],
  ['page.goto: Timeout 20000ms exceeded.', 'no-answer'],
  ['page.goto: Download is starting', 'download'],
  ['page.goto: net::ERR_TOO_MANY_REDIRECTS at https://a.test', 'no-answer'],
  ['page.goto: Page crashed', 'crash'],
] as const)('“%s” is called %s', ([message, kind]) => {
  expect(failureOf(new Error(message), false, 20_000).kind).toBe(kind);
});
