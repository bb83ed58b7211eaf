// Names in the cookie table as owners write them, held against names as browsers have them.
import { describe, expect, it } from 'vitest';
import { isMeant } from '../../src/core/entry-names.ts';
import { mayBeGoogles } from '../../src/core/google-entry-names.ts';

describe('means', () => {
  it.for([
    ['session', 'session'],
    ['_pk_id.*', '_pk_id.1.52ab'],
    ['_pk_id.*', '_pk_id.'],
    ['ph_*_posthog', 'ph_phc_a1B2_posthog'],
    ['_hj*', '_hjSessionUser_123'],
    ['*_id', 'ajs_anonymous_id'],
    ['a*b*c', 'a-b-b-c'],
    ['_ga, _gid', '_gid'],
    ['_fbp,_fbc', '_fbc'],
    ['_pk_id.* , _pk_ses.*', '_pk_ses.1.52ab'],
    // Entries of storage may have any name.
    ['my key, too', 'my key, too'],
    ['two*lines', 'two\nlines'],
    ['a+b(c)[d]{e}^$|?\\', 'a+b(c)[d]{e}^$|?\\'],
    ['toString', 'toString'],
  ] as const)('%s: %s', ([written, name]) => {
    expect(isMeant(written, name)).toBe(true);
  });
});

describe('does not mean', () => {
  it.for([
    ['session', 'session2'],
    ['session', 'my_session'],
    ['session', 'Session'],
    ['_pk_id.*', '_pk_idx1'],
    ['_pk_id.*', 'my_pk_id.1'],
    ['ph_*_posthog', 'ph_posthog'],
    ['a.c', 'abc'],
    ['my key', 'key'],
    ['', 'x'],
    ['a,', ''],
    ['[ab]', 'a'],
  ] as const)('%s: %s', ([written, name]) => {
    expect(isMeant(written, name)).toBe(false);
  });
});

it.for(['_ga', '_g*', '*', '*_au', '_gid, session', 'session, _ga', '__utm*', '_gcl_ls', '_ga_<ID>'])(
  'one of Google’s is among %s',
  (written) => expect(mayBeGoogles(written)).toBe(true),
);

it.for(['session', '_gallery*', 'shop_*', '_pk_id.*', 'gate, keeper'])('none of Google’s is among %s', (written) =>
  expect(mayBeGoogles(written)).toBe(false),
);
