// The accessibility statement says nothing of a test that is not there, leaves no criterion out, and is handed out as the guide has it.
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { accessibilityStatement } from '../../../demo/configurator/snippets/accessibility.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { guidePage } from '../../guide.ts';

const ROOT = new URL('../../../', import.meta.url);
const PAGE = guidePage('about/accessibility');
const VERSION = packageJson.version;

/** https://www.w3.org/TR/WCAG22/, read on 2026-12-01. 4.1.1 is obsolete and removed. */
const CRITERIA = {
  A: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2
    2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`,
  AA: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4
    3.3.3 3.3.4 3.3.8 4.1.3`,
};

it('has every criterion of its levels, once', () => {
  const rows = [...PAGE.matchAll(/^\| ([\d.]+) [^|]+ \| (A+) \|/gm)].map(([, number, level]) => `${number} ${level}`);
  const wanted = Object.entries(CRITERIA).flatMap(([level, all]) => all.split(/\s+/).map((one) => `${one} ${level}`));
  expect([...rows].sort()).toEqual([...wanted].sort());
});

it('names tests that are there', () => {
  const tables = PAGE.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('|-'));
  const first = tables.filter((row) => row.startsWith('| `')).map((row) => row.split('|')[1]);
  const last = tables.filter((row) => /^\| \d/.test(row)).map((row) => row.split('|').at(-2));
  const named = [...`${first} ${last}`.matchAll(/`([\w./-]+)`/g)].map(([, name = '']) => name);
  expect(new Set(named).size).toBeGreaterThan(12);
  for (const name of named) {
    const path = name.includes('/') ? name : `test/browser/${name}.test.ts`;
    expect(existsSync(new URL(path, ROOT)), path).toBe(true);
  }
});

it('is in the guide as the configurator hands it out, with the names left open', () => {
  expect(PAGE).toContain(`\`\`\`html\n${accessibilityStatement({}, { version: VERSION })}\`\`\``);
});

it('names the owner, as text, and says whose colours they are', () => {
  const text = accessibilityStatement(
    { controller: 'Meyer & <b>Sons', privacyContact: 'hello@meyer.test' },
    { version: VERSION, styled: true },
  );
  expect(text).toContain('of Meyer &amp; &lt;b&gt;Sons are made');
  expect(text).toContain('see to it: hello@meyer.test.');
  expect(text).toContain('are our own');
  expect(text).not.toContain('[your');
});

it('does not say that nothing runs where Google’s tags do', () => {
  expect(accessibilityStatement({}, { version: VERSION })).toContain(
    'banner: nothing optional runs until you say yes.',
  );
  expect(accessibilityStatement({ consentMode: 'advanced' }, { version: VERSION })).toContain(
    'answering the banner. Tell us',
  );
});
