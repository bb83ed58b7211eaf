import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  BROWSER_LINKS,
  GOOGLE_OPT_OUT,
  GOOGLE_PARTNER_SITES,
  GOOGLE_PRIVACY,
} from '../src/ui/settings/browser-links.ts';
import { addressesIn, check, summary } from './setup/check-links.mjs';

const source = readFileSync('src/ui/settings/browser-links.ts', 'utf8');
const answer = (status: number, url: string) => async () =>
  Object.defineProperty(new Response(null, { status }), 'url', { value: url }) as Response;

describe('the check of the links', () => {
  it('asks for every address of the panel, in each language', () => {
    const shown = BROWSER_LINKS.flatMap(({ href, languages }) => [
      href,
      ...(languages?.match(/\w\w/g) ?? []).map((language) => href.replace('/en/', `/${language}/`)),
    ]);
    const all = [...shown, GOOGLE_OPT_OUT, GOOGLE_PARTNER_SITES, GOOGLE_PRIVACY];
    expect([...addressesIn(source)].sort()).toEqual([...new Set(all)].sort());
  });

  it('knows of every row when its address was seen, and where', () => {
    expect(source.match(/^ *\/\/ seen \d{4}-\d\d-\d\d in .+$/gm)).toHaveLength(BROWSER_LINKS.length + 3);
  });

  it.for([
    ['ok', 200, 'https://a.test/x'],
    ['ok', 200, 'https://www.a.test/en-GB/x/'],
    ['moved', 200, 'https://a.test/y'],
    ['gone', 404, 'https://a.test/x'],
    ['refused', 403, 'https://a.test/x'],
  ] as const)('finds one %s', async ([state, status, end]) => {
    expect((await check('https://a.test/x', answer(status, end))).state).toBe(state);
  });

  it('says plainly that there is no internet, and knows nothing then', async () => {
    const fails = async () => {
      throw new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } });
    };
    const offline = summary([await check('https://a.test/x', fails)]);
    expect(offline.code).toBe(2);
    expect(offline.lines.join()).toContain('no internet');
    expect(summary([await check('https://a.test/x', answer(404, 'https://a.test/x'))]).code).toBe(1);
    expect(summary([await check('https://a.test/x', answer(200, 'https://a.test/x'))]).code).toBe(0);
  });
});
