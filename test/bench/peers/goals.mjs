// What the project wants to hold beside its peers, and whether a run shows it: what must hold, and what it aims at.
import { PRELOADED } from './standing.mjs';

/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {import('./results.mjs').ToolResult} ToolResult */
/** @typedef {{ goal: string, holds: boolean, seen: string }} Goal */

/** Brotli bytes. */
const FIRST_VISIT = { must: 23_400, aim: 20_000 };

const ratio = (/** @type {number} */ a, /** @type {number} */ b) => Math.round((a / b) * 100) / 100;

/** @param {string} goal @param {number} seen @param {{ must: number, aim?: number }} limit @returns {Goal} */
function atMost(goal, seen, { must, aim = must }) {
  const far = aim === must ? '' : seen <= aim ? `, aim ${aim} reached` : `, aim ${aim}`;
  return { goal, holds: seen <= must, seen: `${seen}, at most ${must}${far}` };
}

/** @param {Results} results @returns {Goal[]} */
export function goals({ tools, reference, growth, answers }) {
  const [own, ...rest] = tools;
  const preloaded = rest.find(({ id }) => id === PRELOADED);
  const others = rest.filter((tool) => tool !== preloaded);
  const standard = tools.find(({ id }) => id === reference);
  if (!own || !standard) throw new Error('the results lack a tool');
  const least = (/** @type {(tool: ToolResult) => number} */ value) => Math.min(...others.map(value));
  /** Against the reference, in this run. @param {keyof import('./rounds.mjs').Run} measure @param {ToolResult} [tool] */
  const times = (measure, tool = own) => ratio(tool.runs[measure].median, standard.runs[measure].median);
  return [
    atMost('fewest bytes on a returning visit', own.facts.returning.brotli, {
      must: least(({ facts }) => facts.returning.brotli),
    }),
    atMost(`fewer bytes than ${reference} until the banner stands`, own.facts.banner.brotli, {
      must: standard.facts.banner.brotli,
    }),
    atMost('bytes of the whole first visit', own.facts.first.brotli, FIRST_VISIT),
    atMost(`banner seen, slow 4G, times ${reference}`, times('bannerSlow'), { must: 0.9, aim: 0.8 }),
    ...(preloaded ? [atMost('the same, preloaded', times('bannerSlow', preloaded), { must: 0.8, aim: 0.7 })] : []),
    atMost('page’s first content, slow 4G, ms later', own.runs.contentfulSlow.median, { must: 40, aim: 15 }),
    atMost(`main thread of a returning visit, times ${reference}`, times('threadReturning'), { must: 1, aim: 0.6 }),
    atMost(`the same, weak processor, times ${reference}`, times('threadReturningWeak'), { must: 1, aim: 0.6 }),
    atMost(`heap of a first visit, times ${reference}`, times('heapFirst'), { must: 2, aim: 1 }),
    ...answerGoals(answers),
    atMost('layout shift', Math.max(...own.runs.shift.runs), { must: 0 }),
    atMost('requests to Google before an answer', own.facts.google.length, { must: 0 }),
    ...growthGoals(growth),
  ];
}

/** A no is as quick as a yes, and both are quick. @param {Results['answers']} answers */
function answerGoals(answers) {
  /** @param {string} situation @param {string} answer */
  const taken = (situation, answer) =>
    answers.find((row) => row.situation === situation && row.answer === answer)?.tools[1]?.taken.median ?? Number.NaN;
  return [...new Set(answers.map(({ situation }) => situation))].flatMap((situation) => {
    const [yes, no] = [taken(situation, 'accept'), taken(situation, 'decline')];
    return [
      atMost(`slower answer, ${situation}, ms to next paint`, Math.max(yes, no), { must: 50, aim: 32 }),
      atMost(`a no against a yes, ${situation}`, ratio(no, yes), { must: 1.2, aim: 1 }),
    ];
  });
}

/** Cost of each, the greatest amount against the one before. @param {{ count: number, cost: number }[]} steps */
function slope([a, b, c]) {
  if (!a || !b || !c) return Number.NaN;
  return ratio((c.cost - b.cost) / (c.count - b.count), (b.cost - a.cost) / (b.count - a.count));
}

/** @param {Results['growth']} growth */
function growthGoals({ scripts, cookies }) {
  // Twice: caches of the processor end somewhere, and a quadratic cost would show as ten times.
  const limit = { must: 2 };
  return [
    atMost(
      'growth with held scripts: cost of one more, many against few',
      slope(scripts.map(({ count, start }) => ({ count, cost: start.median }))),
      limit,
    ),
    atMost(
      'growth with released scripts',
      slope(scripts.map(({ count, release }) => ({ count, cost: release.median }))),
      limit,
    ),
    atMost(
      'growth with declared cookies',
      slope(cookies.map(({ count, open }) => ({ count, cost: open.median }))),
      limit,
    ),
  ];
}
