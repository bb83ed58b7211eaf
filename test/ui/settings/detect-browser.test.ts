import { afterEach, describe, expect, it } from 'vitest';
import { browserHints } from '../../../src/ui/settings/browser-hints.ts';
import { sortLinks } from '../../../src/ui/settings/browser-links.ts';
import { type BrowserHints, detectBrowser } from '../../../src/ui/settings/detect-browser.ts';
import { NAMED, type Seen, UNNAMED } from './user-agents.ts';

const hintsOf = ({ userAgent, hints }: Pick<Seen, 'userAgent' | 'hints'>): BrowserHints => ({
  userAgent,
  brands: [],
  platform: '',
  maxTouchPoints: 0,
  language: 'en',
  ...hints,
});
const nameOf = (seen: Pick<Seen, 'userAgent' | 'hints'>) => sortLinks(hintsOf(seen)).own?.label ?? null;

describe.for(Object.entries(NAMED))('%s', ([label, all]) => {
  it.for(all)('is known on $what', (seen) => {
    expect(nameOf(seen)).toBe(label);
    expect(detectBrowser(hintsOf(seen)).system).toBe(seen.system);
  });

  // The kind: browsers that say who they are say it somewhere, and there are more of them than anybody lists.
  it.for(all)('is not the name of one that says one word more than $what', (seen) => {
    const { userAgent } = seen;
    const more = [
      `${userAgent} Unheard/1.0`,
      `${userAgent} [Unheard/1.0;]`,
      `${userAgent}/Unheard`,
      `${userAgent} (Unheard android@1.0)`,
      userAgent.replace(/ (\S+)$/, ' Unheard/1.0 $1'),
      userAgent.replace(/(\/[\d.]+) /, '$1 Unheard '),
    ];
    for (const other of more) expect([other, nameOf({ ...seen, userAgent: other })]).toEqual([other, null]);
    const { brands } = hintsOf(seen);
    if (brands.length) {
      expect(nameOf({ ...seen, hints: { ...seen.hints, brands: [...brands, 'Unheard'] } })).toBeNull();
    }
  });
});

describe('no other’s name', () => {
  it.for(UNNAMED)('for $what', (seen) => {
    expect(nameOf(seen)).toBeNull();
    expect(detectBrowser(hintsOf(seen)).system).toBe(seen.system);
  });
});

describe('what a browser tells', () => {
  afterEach(() => document.documentElement.removeAttribute('style'));
  const told = (extra: object) =>
    browserHints({ userAgent: '', platform: '', maxTouchPoints: 0, language: 'en', ...extra }).brands;

  it('is its brands, where it has any', () => {
    expect(told({})).toEqual([]);
    expect(told({ userAgentData: { brands: [{ brand: 'Chromium', version: '142' }] } })).toEqual(['Chromium']);
  });

  it('is that it is Brave or Arc, which say that they are Safari and Chrome', () => {
    expect(told({ brave: {} })).toEqual(['Brave']);
    document.documentElement.style.setProperty('--arc-palette-title', '#3139FBFF');
    expect(told({})).toEqual(['Arc']);
  });
});
