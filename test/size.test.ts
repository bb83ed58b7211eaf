// The budgets of what visitors download. The numbers in the README are derived from the same measurement.
import { describe, expect, it } from 'vitest';
import { BUDGETS, FIRST_VISIT_BUDGET } from './rooms.ts';
import { measure, table, tableInReadme } from './setup/sizes.mjs';

describe('what visitors download', () => {
  const sizes = measure();
  console.log(table(sizes));

  it('is within its budget on every page', () => {
    expect(sizes.gate).toBeLessThanOrEqual(BUDGETS['consent-gate.js']);
  });

  it('is within its budget on a first visit, until the banner stands', () => {
    expect(sizes.firstVisit).toBeLessThanOrEqual(FIRST_VISIT_BUDGET);
  });

  it('is what the README says (`node test/setup/sizes.mjs --write` brings it up to date)', () => {
    expect(tableInReadme()).toBe(table(sizes));
  });
});
