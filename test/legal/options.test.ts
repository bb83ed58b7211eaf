// What the options cannot be made to do. The types refuse it before it runs, the check of the options where it runs; and where the
// check does not pass, nothing analytical runs and nobody is asked.
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/core/check-config.ts';
import type { CategoryConfig, ConsentGateConfig } from '../../src/core/config.ts';
import { ACTIONS, SURFACES } from '../../src/core/consent.ts';

/** What other systems, or somebody in a hurry, would call such an option. */
const TEMPTING = {
  'practice A (no refusal on the first layer), ICO: equal prominence':
    'hideDecline showDecline declineButton rejectButton buttons layout acceptOnly infoOnly notice declineOnSecondLayer',
  'practice B (pre-ticked boxes), CJEU C-673/17 Planet49':
    'checked preselected defaultConsent defaultOn optOut implied',
  'EDPB 05/2020, paragraphs 38 to 41 and 86: no cookie wall, no consent by going on':
    'cookieWall blocking forceConsent overlay acceptOnScroll acceptOnClose acceptOnContinue autoAccept timeout dismissOnClick hideOnScroll',
  'practice H (legitimate interest)': 'legitimateInterest legalBasis legitimateInterests',
  'Garante, 10 June 2021, no. 231: no sooner question after a no':
    'declineMaxAgeDays rejectDays refusalMaxAgeDays repromptAfter askAgain',
} as const;

describe.for(Object.entries(TEMPTING))('%s', ([, names]) => {
  it.for(names.split(' '))('no option %s', (name) => {
    for (const value of [true, false, 'true', 1]) {
      expect(checkConfig({ [name]: value }).join()).toContain(`${name}: unknown option`);
    }
  });
});

describe('practice B (pre-ticked boxes), CJEU C-673/17 Planet49', () => {
  it.for(['default', 'checked', 'enabled', 'required', 'consent', 'legalBasis'])('no category with %s', (name) => {
    expect(checkConfig({ categories: [{ id: 'analytics', [name]: true }] }).join()).toContain('unknown option');
  });

  it('is in the types, too', () => {
    // @ts-expect-error A category is asked about, never answered beforehand.
    const ticked: CategoryConfig = { id: 'analytics', default: true };
    // @ts-expect-error Decline cannot be hidden.
    const hidden: ConsentGateConfig = { hideDecline: true };
    // @ts-expect-error No answer is kept longer than the other.
    const unequal: ConsentGateConfig = { maxAgeDays: { accept: 365, decline: 1 } };
    for (const config of [{ categories: [ticked] }, hidden, unequal]) expect(checkConfig(config)).not.toEqual([]);
  });
});

describe('practice A: a refusal that can be read', () => {
  it.for(['accept', 'decline', 'acceptAll', 'declineAll', 'settings', 'save', 'withdraw'])(
    'the text of %s cannot be emptied',
    (key) => {
      // The last three look like nothing: zero-width, no-break and Braille spaces.
      for (const text of ['', ' ', '\u200b', '\u00a0', '\u2800', '-', '…']) {
        expect(checkConfig({ messages: { [key]: text } }).join(), JSON.stringify(text)).toContain(`messages.${key}`);
      }
      expect(checkConfig({ messages: { [key]: 'Nein' } })).toEqual([]);
    },
  );
});

describe('practice I (non-essential called essential)', () => {
  it.for(['_ga', '_ga_AB12CD34EF', '_gid', '_gat', '_gcl_au', '_dc_gtm_UA-1', '__utma'])(
    'no cookie %s in the necessary category',
    (name) => {
      const row = { name, provider: 'us', purpose: 'counting', duration: '2 years', category: 'necessary' };
      expect(checkConfig({ cookies: [row] }).join()).toContain('cookies[0].category: expected one of analytics');
    },
  );

  it('no host held for a category that nobody is asked about', () => {
    expect(checkConfig({ block: { necessary: ['stats.example.com'] } }).join()).toContain('block.necessary');
  });

  it('no Google Analytics without the category to ask about', () => {
    for (const google of [{ googleAnalytics: ['G-AB12CD34EF'] }, { googleTagManager: ['GTM-AB12CD'] }]) {
      expect(checkConfig({ ...google, categories: [{ id: 'marketing' }] }).join()).toContain(
        'googleCategory: expected one of marketing',
      );
    }
  });

  it('no category of the owner’s under the name of the necessary one', () => {
    expect(checkConfig({ categories: [{ id: 'necessary', label: 'Statistics' }] })).not.toEqual([]);
  });
});

describe('EDPB 05/2020: consent is an act', () => {
  it('nothing but an act of the visitor, the owner’s code or the browser’s signal is on record', () => {
    expect(ACTIONS).toEqual(['accept-all', 'decline-all', 'save', 'withdraw', 'erase', 'show-one', 'adopt']);
    expect(SURFACES).toEqual(['banner', 'settings', 'placeholder', 'api', 'signal']);
  });
});
