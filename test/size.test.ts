// The budgets of what visitors download. The numbers in the README are derived from the same measurement.
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { distOnDisk, findDist } from '../src/site/commands/disk.ts';
import { makeOneFile } from '../src/site/one-file.ts';
import { readSite } from '../src/site/site.ts';
import { BUDGETS, FIRST_VISIT_BUDGET, ONE_FILE_BUDGET } from './rooms.ts';
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

  it('is within its budget as the one file of a site', async () => {
    const options = { controller: 'Meyer', policyUrl: '/privacy', googleAnalytics: ['G-AB12CD34EF'], maxAgeDays: 90 };
    const text = await makeOneFile(readSite({ options }), distOnDisk(findDist(), packageJson.version));
    expect(brotliCompressSync(text).length).toBeLessThanOrEqual(ONE_FILE_BUDGET);
  });

  it('is what the README says (`node test/setup/sizes.mjs --write` brings it up to date)', () => {
    expect(tableInReadme()).toBe(table(sizes));
  });
});
