// Google's IDs with parameters: nothing is lost between what is typed, the options and the address.
import { describe, expect, it } from 'vitest';
import { fromAddress, toAddress } from '../../../demo/configurator/address.ts';
import { INITIAL } from '../../../demo/configurator/state.ts';
import { parameterFrom, textOfParameter, withIds } from '../../../demo/configurator/tags.ts';
import { checkConfig } from '../../../src/core/check-config.ts';

const TAG = {
  id: 'G-AB12CD34EF',
  cookie_domain: 'example.com',
  cookie_expires: 3600,
  send_page_view: false,
  user_id: '12',
  linker: { domains: ['example.com'] },
};

it('an address carries parameters, each of its own kind', () => {
  const options = { googleAnalytics: [TAG, 'G-ZZ12CD34EF'] };
  expect(checkConfig(options)).toEqual([]);
  const address = toAddress({ ...INITIAL, options });
  expect(fromAddress(address)).toMatchObject({ state: { options }, problems: [] });
  expect(toAddress({ ...INITIAL, options: { googleAnalytics: ['G-AB12', 'G-ZZ12'] } })).toContain('G-AB12,G-ZZ12');
});

describe('a parameter', () => {
  it.for([
    ['example.com', 'example.com'],
    ['false', false],
    ['3600', 3600],
    ['"3600"', '3600'],
    ['{"a":["b"]}', { a: ['b'] }],
    ['null', 'null'],
    ['{"a":', '{"a":'],
    ['', ''],
  ] as const)('typed as %s', ([text, value]) => {
    expect(parameterFrom(text)).toEqual(value);
    expect(parameterFrom(textOfParameter(value))).toEqual(value);
  });
});

it('IDs that are typed anew keep their parameters', () => {
  const { id, ...parameters } = TAG;
  expect(withIds([TAG], ['G-NEW', id])).toEqual(['G-NEW', TAG]);
  expect(withIds([TAG], [`${id}X`])).toEqual([{ id: `${id}X`, ...parameters }]);
  expect(withIds([TAG, 'G-B'], ['G-B'])).toEqual(['G-B']);
});
