// What services add to options, by name or as data, and the way back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/core/check-config.ts';
import type { ConsentGateConfig } from '../../src/core/config.ts';
import { matomo } from '../../src/services/matomo.ts';
import { nearestService, resolveServices } from '../../src/services/resolve-services.ts';
import { SERVICES } from '../../src/services/services.ts';
import { withServices } from '../../src/services/with-services.ts';
import { withoutServices } from '../../src/services/without-services.ts';
import { youtube } from '../../src/services/youtube.ts';

const row = {
  name: '_pk_id.*',
  provider: 'Meyer',
  purpose: 'Zählt Besuche',
  duration: '1 Jahr',
  category: 'analytics',
};

describe('with services', () => {
  it('what they ask is held, what they store is listed, and what they wait for is asked', () => {
    const { categories, block, cookies } = withServices({}, matomo, youtube);
    expect(categories).toEqual([{ id: 'analytics' }, { id: 'marketing' }]);
    expect(block?.analytics).toContain('/matomo.js');
    expect(block?.marketing).toContain('www.youtube.com');
    expect(cookies?.map(({ name }) => name)).toContain('_pk_ses.*');
  });

  it('the owner’s words, hosts and categories stay', () => {
    const own = {
      categories: [{ id: 'marketing', label: 'Ads' }, { id: 'analytics' }],
      cookies: [row],
      block: { analytics: ['a.example'] },
    };
    const { categories, block, cookies } = withServices(own, matomo, youtube);
    expect(categories).toEqual(own.categories);
    expect(block?.analytics?.[0]).toBe('a.example');
    expect(cookies?.filter(({ name }) => name === '_pk_id.*')).toEqual([row]);
  });

  it('one that visitors switch by itself waits for its own switch', () => {
    const services = [{ id: 'youtube', label: 'YouTube' }];
    const options = withServices({ categories: [{ id: 'marketing', services }] }, youtube);
    expect(Object.keys(options.block ?? {})).toEqual(['youtube']);
    expect(checkConfig(options)).toEqual([]);
  });

  it('one may wait for another category', () => {
    const options = withServices({ categories: [{ id: 'video', label: 'Films' }] }, { ...youtube, category: 'video' });
    expect(options.categories).toHaveLength(1);
    expect(Object.keys(options.block ?? {})).toEqual(['video']);
  });

  it('what makes no sense stays for the check to name', () => {
    const wrong = { categories: 'x', block: 'y', cookies: 5 };
    expect(withServices(wrong, matomo)).toEqual(wrong);
    expect(checkConfig(withServices({ block: { analytics: 'a.example' } }, matomo)).join()).toContain(
      'block.analytics',
    );
  });
});

it('what is no service is left for the check to name, and the others count', () => {
  const options = withServices({}, matomo, 'youtube' as never, undefined as never);
  expect(options.block?.analytics).toEqual(matomo.hosts);
  expect(checkConfig(options)).toEqual([expect.stringMatching(/^services: .*withServices\(\{ … \}, youtube\)/)]);
});

describe('a name', () => {
  it.for([
    ['matomoo', 'matomo'],
    ['Matomo', 'matomo'],
    ['hotjr', 'hotjar'],
    ['facebook-pixel', 'meta-pixel'],
    ['ga4', 'google-analytics'],
    ['meta', 'meta-pixel'],
    ['linkedin', 'linkedin-insight'],
    ['tag manager', 'google-tag-manager'],
    ['', undefined],
    ['zzzzzzzz', undefined],
  ] as const)('%s: did you mean %s?', ([name, meant]) => {
    expect(nearestService(name)).toBe(meant);
  });

  it('that is unknown is named by its field, and the others count', () => {
    const { options, problems } = resolveServices({ services: ['matomo', 'you-tube', 7, '💩'] });
    expect(problems).toEqual([
      'services[1]: expected the name of a service, got "you-tube"; did you mean "youtube"?',
      'services[2]: expected the name of a service, got "7"; the guide’s page “Services” has them all',
      'services[3]: expected the name of a service, got "💩"; the guide’s page “Services” has them all',
    ]);
    expect(Object.keys(options.block ?? {})).toEqual(['analytics']);
    expect(resolveServices({ services: 'matomo' }).problems[0]).toContain('services: expected a list of names');
    expect(resolveServices(null).problems).toEqual([]);
    // A comma too many: one of the names is missing.
    expect(resolveServices({ services: Object.assign(new Array(2), { 1: 'matomo' }) }).problems).toEqual([
      'services[0]: expected the name of a service, got "undefined"; the guide’s page “Services” has them all',
    ]);
  });
});

it('without services, options are as they were before', () => {
  const own = fc.record<ConsentGateConfig>(
    {
      controller: fc.constant('Meyer'),
      block: fc.constantFrom({ analytics: ['a.example'] }, { marketing: ['b.example', '/c'] }),
      cookies: fc.constantFrom([row], [{ ...row, name: 'own', category: 'marketing' }]),
      categories: fc.constantFrom(
        [{ id: 'preferences' }, { id: 'marketing' }],
        [{ id: 'analytics', services: [{ id: 'hotjar', label: 'Hotjar' }] }, { id: 'marketing' }],
      ),
    } as never,
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(own, fc.subarray([...SERVICES], { maxLength: 4 }), (options, services) => {
      const whole = withServices(options, ...services);
      // The same site is made of it again.
      expect(withServices(withoutServices(whole, ...services), ...services)).toEqual(whole);
    }),
  );
  expect(withoutServices(withServices({}, matomo, youtube), matomo, youtube)).toEqual({});
});
