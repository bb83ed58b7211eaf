import { expect, it } from 'vitest';
import { parentDomains, pathPrefixes } from '../../src/core/cookie-scopes.ts';

it.for<[string, string[]]>([
  ['localhost', ['localhost']],
  ['example.com', ['example.com', 'com']],
  ['a.b.example.co.uk', ['a.b.example.co.uk', 'b.example.co.uk', 'example.co.uk', 'co.uk', 'uk']],
  ['[::1]', ['[::1]']],
])('every domain a cookie of %s may have', ([hostname, domains]) => {
  expect(parentDomains(hostname)).toEqual(domains);
});

it.for<[string, string[]]>([
  ['/', ['/']],
  ['/a', ['/', '/a']],
  ['/a/', ['/', '/a', '/a/']],
  ['/a/b.html', ['/', '/a', '/a/', '/a/b.html']],
  ['/a/b/c/', ['/', '/a', '/a/', '/a/b', '/a/b/', '/a/b/c', '/a/b/c/']],
  ['//a', ['/', '//', '//a']],
])('every path a cookie seen on %s may have', ([pathname, paths]) => {
  expect([...pathPrefixes(pathname)].sort()).toEqual([...paths].sort());
});

it('names no path twice', () => {
  for (const pathname of ['/', '/a/b/', '/a/b', '///']) {
    const paths = pathPrefixes(pathname);
    expect(new Set(paths).size).toBe(paths.length);
  }
});
