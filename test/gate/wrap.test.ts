// A wrapped built-in passes for the original, and the original comes back.
import { describe, expect, it, vi } from 'vitest';
import { type Around, deferring, wrap } from '../../src/gate/wrap.ts';

class Base {
  #value = '';
  greet(this: unknown, ...names: string[]): string {
    return `hello ${names.join(' and ')}`;
  }
  get value(): string {
    return this.#value;
  }
  set value(text: string) {
    this.#value = text;
  }
}

const pass: Around = Reflect.apply;

describe('a wrapped method', () => {
  it('looks and works as before', () => {
    const { greet } = Base.prototype;
    const descriptor = Object.getOwnPropertyDescriptor(Base.prototype, 'greet');
    const restore = wrap(Base.prototype, 'greet', pass);
    const wrapped = Base.prototype.greet;
    expect(wrapped).not.toBe(greet);
    expect([wrapped.name, wrapped.length]).toEqual([greet.name, greet.length]);
    expect(new Base().greet('a', 'b')).toBe('hello a and b');
    expect(Object.getOwnPropertyDescriptor(Base.prototype, 'greet')).toEqual({ ...descriptor, value: wrapped });
    restore();
    expect(Base.prototype.greet).toBe(greet);
    expect(Object.getOwnPropertyDescriptor(Base.prototype, 'greet')).toEqual(descriptor);
  });

  it('is asked with `this` and the arguments, may change them, and may answer itself', () => {
    const around = vi.fn<Around>((original, self, [name]) =>
      name === 'no' ? 'held' : Reflect.apply(original, self, ['somebody']),
    );
    const restore = wrap(Base.prototype, 'greet', around);
    const base = new Base();
    expect(base.greet('no')).toBe('held');
    expect(base.greet('yes', 'please')).toBe('hello somebody');
    expect(around.mock.calls.map(([, self, args]) => [self === base, args])).toEqual([
      [true, ['no']],
      [true, ['yes', 'please']],
    ]);
    restore();
  });

  it('throws what the original throws', () => {
    const owner = {
      fail() {
        throw new TypeError('theirs');
      },
    };
    wrap(owner, 'fail', pass);
    expect(() => owner.fail()).toThrow(new TypeError('theirs'));
  });
});

it('may go on later, with other arguments if it likes', () => {
  const owner = { greet: (name: string) => `hello ${name}` };
  const held: ((args?: string[]) => unknown)[] = [];
  wrap(
    owner,
    'greet',
    deferring((_, __, go) => held.push(go)),
  );
  expect(owner.greet('a')).toBe(1);
  expect(held[0]?.()).toBe('hello a');
  expect(held[0]?.(['b'])).toBe('hello b');
});

it('wraps a setter and leaves the getter alone', () => {
  const before = Object.getOwnPropertyDescriptor(Base.prototype, 'value');
  const restore = wrap(Base.prototype, 'value', (original, self, [text]) =>
    Reflect.apply(original, self, [`<${text}>`]),
  );
  const base = new Base();
  base.value = 'a';
  expect(base.value).toBe('<a>');
  expect(Object.getOwnPropertyDescriptor(Base.prototype, 'value')?.get).toBe(before?.get);
  restore();
  expect(Object.getOwnPropertyDescriptor(Base.prototype, 'value')).toEqual(before);
});

it('leaves alone what somebody wrapped after us', () => {
  const owner = { run: () => 'original' };
  const restore = wrap(owner, 'run', () => 'ours');
  const theirs = () => 'theirs';
  owner.run = theirs;
  restore();
  expect(owner.run).toBe(theirs);
});

it('does nothing where there is nothing to wrap', () => {
  const owner: Record<string, unknown> = { text: 'x' };
  wrap(owner, 'text', pass)();
  wrap(owner, 'missing', pass)();
  expect(owner).toEqual({ text: 'x' });
});

it('leaves alone what the page has frozen', () => {
  const owner = Object.freeze({ greet: () => 'frozen' });
  const restore = wrap(owner, 'greet', () => 'wrapped');
  expect(owner.greet()).toBe('frozen');
  expect(restore).not.toThrow();
});
