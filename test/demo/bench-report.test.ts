// The benchmark's table, chart and verdict are made of its results and of nothing else.
import { expect, test } from 'vitest';
import { chart } from '../bench/peers/chart.mjs';
import { goals } from '../bench/peers/goals.mjs';
import type { Results, ToolResult } from '../bench/peers/results.mjs';
import { section } from '../bench/peers/results.mjs';
import { combine } from '../bench/peers/rounds.mjs';
import { behind, standing } from '../bench/peers/standing.mjs';
import { summarise } from '../bench/peers/statistics.mjs';
import { answerTable, growthTable, languageTable, table } from '../bench/peers/table.mjs';

const RUN = {
  bannerSlow: 900,
  bannerFast: 90,
  contentfulSlow: 700,
  contentfulFast: 60,
  shift: 0,
  accept: 40,
  decline: 30,
  threadFirst: 50,
  threadReturning: 25,
  scriptFirst: 30,
  scriptReturning: 10,
  heapFirst: 900_000,
  heapReturning: 800_000,
  bannerWeak: 400,
  contentfulWeak: 300,
  acceptWeak: 60,
  declineWeak: 50,
  threadFirstWeak: 300,
  threadReturningWeak: 150,
  scriptFirstWeak: 180,
  scriptReturningWeak: 60,
};
const WITHOUT = {
  ...RUN,
  contentfulSlow: 690,
  threadFirst: 20,
  threadReturning: 20,
  threadReturningWeak: 120,
  heapFirst: 600_000,
  heapReturning: 600_000,
};
const loaded = (brotli: number) => ({ raw: brotli * 3, gzip: brotli * 1.2, brotli, requests: 2 });

const tool = (id: string, brotli: number, bannerSlow: number, threadReturning: number): ToolResult => ({
  id,
  name: id,
  version: '1.2.3',
  note: '',
  facts: { banner: loaded(brotli), first: loaded(brotli), returning: loaded(brotli), google: [], axe: [] },
  runs: combine([{ ...RUN, bannerSlow, threadReturning }], [WITHOUT]),
});

const results = (own = tool('own', 5_000, 800, 21), standard = tool('standard', 10_000, 1_000, 28)): Results => ({
  date: '2026-11-22T12:00:00.000Z',
  machine: {
    processor: 'Processor',
    cores: 4,
    memory: 8,
    system: 'Linux 6',
    node: '20',
    browser: 'Chromium 1',
    load: 0,
  },
  slow: { roundTrip: 150, downKbps: 1638.4, upKbps: 750, cpu: 4 },
  weak: { cpu: 6 },
  rounds: 1,
  reference: 'standard',
  without: combine([WITHOUT], []),
  tools: [own, standard],
  growth: {
    scripts: [10, 100, 1_000].map((count) => ({ count, start: summarise([count]), release: summarise([count]) })),
    cookies: [1, 10, 100].map((count) => ({ count, open: summarise([count]) })),
  },
  answers: (['accept', 'decline'] as const).map((answer) => ({
    situation: 'settings open',
    answer,
    tools: [20, 30, 60].map((taken, index) => ({ name: `${index}`, taken: summarise([taken]) })),
  })),
  languages: [
    { name: 'English', tag: summarise([800]), preloaded: summarise([700]) },
    { name: 'German', tag: summarise([1_000]), preloaded: summarise([720]) },
  ],
});
/** Ours takes so many ms. */
const slower = (given: Results['answers'][number], ms: number) => ({
  ...given,
  tools: given.tools.map((tool, index) => (index === 1 ? { ...tool, taken: summarise([ms]) } : tool)),
});
const row = (text: string, label: string) => text.split('\n').find((line) => line.startsWith(`| ${label} |`));

test('median and quartiles of an even and an odd number of runs', () => {
  expect(summarise([3, 1, 2])).toEqual({ median: 2, low: 1.5, high: 2.5, runs: [3, 1, 2] });
  expect(summarise([4, 1])).toMatchObject({ median: 2.5 });
});

test('what the page itself costs is taken off, round by round; times and shifts stand as they are', () => {
  const { threadReturning, bannerSlow } = combine(
    [RUN, { ...RUN, threadReturning: 40 }],
    [WITHOUT, { ...WITHOUT, threadReturning: 30 }],
  );
  expect(threadReturning.runs).toEqual([5, 10]);
  expect(bannerSlow.runs).toEqual([900, 900]);
});

test('a row has each tool’s figure, the least in bold, and how many times as much as the reference', () => {
  const text = table(results());
  expect(row(text, 'returning visit, brotli')).toBe('| returning visit, brotli | **5.0 kB** · 0.50 | 10.0 kB |  |');
  expect(row(text, 'banner seen, slow 4G')).toBe('| banner seen, slow 4G | **800 ms** · 0.80 | 1000 ms | ± 0.0 ms |');
  expect(row(text, 'layout shift')).toBe('| layout shift | **0** | **0** |  |');
});

test('the spread is that of the tool whose rounds lie apart most', () => {
  const { tools, ...rest } = results();
  const [own, standard] = tools;
  if (!own || !standard) throw new Error('no tools');
  const apart = { ...standard, runs: { ...standard.runs, bannerSlow: summarise([900, 1_000, 1_100]) } };
  expect(row(table({ ...rest, tools: [own, apart] }), 'banner seen, slow 4G')).toMatch(/\| ± 50 ms \|$/);
});

test('rows in which another tool has less are named, with the reason where one is known', () => {
  expect(behind(results())).toEqual([]);
  const given = results(tool('own', 20_000, 1_500, 21));
  expect(behind(given).map(({ label }) => label)).toEqual([
    'returning visit, brotli',
    'until the banner stands, brotli',
    'first visit, all of it, brotli',
    'the same, gzip',
    'the same, unpacked',
    'banner seen, slow 4G',
  ]);
  const lines = standing(given).split('\n');
  expect(lines[0]).toMatch(/^consent-gate is first in \d+ of \d+ rows/);
  expect(lines.find((line) => line.includes('returning visit, brotli'))).toMatch(
    /: 20.0 kB, standard 10.0 kB; \w.*\.$/,
  );
  // Whoever moves the page has no excuse.
  const [own, standard] = results().tools;
  if (!own || !standard) throw new Error('no tools');
  const moving = { ...own, runs: { ...own.runs, shift: summarise([1]) } };
  expect(standing({ ...results(), tools: [moving, standard] })).toContain(
    '- layout shift: 1, standard 0 (no reason known).',
  );
  // Ours in another way is no peer of ours.
  const { tools } = results();
  expect(behind({ ...results(), tools: [...tools, tool('consent-gate-preloaded', 1, 1, 1)] })).toEqual([]);
});

test('an answer stands beside a bare button’s', () => {
  expect(row(answerTable(results()), 'settings open, decline')).toBe(
    '| settings open, decline | 20 ms | 30 ms · 1.50 | 60 ms · 3.00 |',
  );
});

test('growth says what each one costs', () => {
  expect(growthTable(results())).toContain('| 1,000 held scripts | 1000 ms (1000.0 µs each) |');
});

test('a language says how many times as long as English with the tag alone', () => {
  expect(row(languageTable(results()), 'German')).toBe('| German | 1000 ms · 1.25 | 720 ms · 0.90 |');
});

test('the chart is well-formed, says its figures in words and scales to the greatest', () => {
  const svg = chart(results(tool('a <b> & c', 5_000, 800, 21)));
  expect(svg).toContain('a &lt;b> &amp; c 5.0 kB, standard 10.0 kB');
  expect(svg).not.toContain('<b>');
  const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(Math.max(...widths)).toBeLessThan(430);
  expect(widths[0]).toBeCloseTo((widths[1] ?? 0) / 2, 0);
});

test('the guide’s section names the machine, the rounds and every note', () => {
  const text = section(results({ ...tool('own', 1, 1, 1), note: 'It differs.' }));
  for (const part of ['1 interleaved rounds', 'Chromium 1', '4 x Processor', '- **own:** It differs.'])
    expect(text).toContain(part);
});

test('a goal that is missed is said to be missed', () => {
  const missed = (given: Results) => goals(given).flatMap(({ goal, holds }) => (holds ? [] : [goal]));
  expect(missed(results())).toEqual([]);
  expect(missed(results(tool('own', 30_000, 2_000, 40)))).toHaveLength(5);
  const { growth, tools } = results();
  // Ours in another way is no peer of ours.
  const preloaded = (bannerSlow: number) => [...tools, tool('consent-gate-preloaded', 4_000, bannerSlow, 20)];
  expect(missed({ ...results(), tools: preloaded(700) })).toEqual([]);
  expect(missed({ ...results(), tools: preloaded(900) })).toEqual(['the same, preloaded']);
  const answers = results().answers.map((given) => (given.answer === 'decline' ? slower(given, 60) : given));
  expect(missed({ ...results(), answers })).toEqual([
    'slower answer, settings open, ms to next paint',
    'a no against a yes, settings open',
  ]);
  const quadratic = growth.scripts.map((step) => ({ ...step, start: summarise([step.count ** 2]) }));
  expect(missed({ ...results(), growth: { ...growth, scripts: quadratic } })).toHaveLength(1);
});
