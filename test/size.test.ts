// The budgets of what visitors download. The numbers in the README are derived from the same measurement.
import { describe, expect, it } from 'vitest';
import { BUDGETS } from './rooms.ts';
import { measure, table, tableInReadme } from './setup/sizes.mjs';

describe('what visitors download', () => {
  const sizes = measure();
  console.log(table(sizes));

  it('is at most 5,400 B on every page', () => {
    expect(sizes.gate).toBeLessThanOrEqual(BUDGETS['consent-gate.js']);
  });

  // The first flight of TCP holds ten segments of 1,460 B, and headers want some of it.
  it('is at most 13,900 B on a first visit, until the banner stands', () => {
    expect(sizes.firstVisit).toBeLessThanOrEqual(13_900);
  });

  it('is what the README says (`node test/setup/sizes.mjs --write` brings it up to date)', () => {
    expect(tableInReadme()).toBe(table(sizes));
  });
});
