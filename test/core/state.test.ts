import { expect, it, vi } from 'vitest';
import { createState } from '../../src/core/state.ts';

it('tells every subscriber, in their order, after the value is there', () => {
  const state = createState(1, vi.fn());
  const told: string[] = [];
  state.subscribe(() => told.push(`a${state.get()}`));
  state.subscribe(() => told.push(`b${state.get()}`));
  state.set(2);
  state.set(3);
  expect(told).toEqual(['a2', 'b2', 'a3', 'b3']);
});

it('goes on to the others where one throws, and says what was thrown', () => {
  const fault = new Error('broken');
  const onError = vi.fn();
  const others = vi.fn();
  const state = createState('before', onError);
  state.subscribe(() => {
    throw fault;
  });
  state.subscribe(others);
  state.set('after');
  expect(others).toHaveBeenCalledOnce();
  expect(onError.mock.calls).toEqual([[fault]]);
  expect(state.get()).toBe('after');
});

it('lets the same listener subscribe twice and leave once', () => {
  const state = createState(0, vi.fn());
  const listener = vi.fn();
  const leave = state.subscribe(listener);
  state.subscribe(listener);
  leave();
  leave();
  state.set(1);
  expect(listener).toHaveBeenCalledOnce();
});

it('does not tell who left while others were being told', () => {
  const state = createState(0, vi.fn());
  const second = vi.fn();
  const leave = { second: () => {} };
  state.subscribe(() => leave.second());
  leave.second = state.subscribe(second);
  state.set(1);
  expect(second).not.toHaveBeenCalled();
});
