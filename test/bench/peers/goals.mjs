// What the project wants to hold beside its peers, and whether a run shows it.

/** @typedef {import('./results.mjs').Results} Results */

/** @param {Results} results @returns {{ goal: string, holds: boolean, seen: string }[]} */
export function goals({ tools, reference, growth }) {
  const [own, ...rest] = tools;
  const preloaded = rest.find(({ id }) => id === 'consent-gate-preloaded');
  const others = rest.filter((tool) => tool !== preloaded);
  const standard = tools.find(({ id }) => id === reference);
  if (!own || !standard) throw new Error('the results lack a tool');
  const least = (/** @type {(tool: import('./results.mjs').ToolResult) => number} */ value) =>
    Math.min(...others.map(value));
  const ratio = (/** @type {number} */ a, /** @type {number} */ b) => Math.round((a / b) * 100) / 100;
  /** @param {string} goal @param {number} seen @param {number} limit */
  const atMost = (goal, seen, limit) => ({ goal, holds: seen <= limit, seen: `${seen}, at most ${limit}` });
  /** Cost of each, the greatest amount against the one before. @param {{ count: number, cost: number }[]} steps */
  const slope = (steps) => {
    const [a, b, c] = steps;
    if (!a || !b || !c) return Number.NaN;
    return ratio((c.cost - b.cost) / (c.count - b.count), (b.cost - a.cost) / (b.count - a.count));
  };
  return [
    atMost(
      'fewest bytes on a returning visit',
      own.facts.returning.brotli,
      least(({ facts }) => facts.returning.brotli),
    ),
    atMost(
      `fewer bytes than ${reference} until the banner stands`,
      own.facts.banner.brotli,
      standard.facts.banner.brotli,
    ),
    atMost(
      `fewer bytes than ${reference} on the whole first visit`,
      own.facts.first.brotli,
      standard.facts.first.brotli,
    ),
    atMost(
      'banner no later than the fastest peer, slow 4G',
      own.runs.bannerSlow.median,
      least(({ runs }) => runs.bannerSlow.median),
    ),
    ...(preloaded
      ? [
          atMost(
            'the same, preloaded',
            preloaded.runs.bannerSlow.median,
            least(({ runs }) => runs.bannerSlow.median),
          ),
        ]
      : []),
    atMost(
      `main thread of a returning visit, times ${reference}`,
      ratio(own.runs.threadReturning.median, standard.runs.threadReturning.median),
      0.25,
    ),
    atMost('layout shift', Math.max(...own.runs.shift.runs), 0),
    atMost('requests to Google before an answer', own.facts.google.length, 0),
    // Twice: caches of the processor end somewhere, and a quadratic cost would show as ten times.
    atMost(
      'growth with held scripts: cost of one more, many against few',
      slope(growth.scripts.map(({ count, start }) => ({ count, cost: start.median }))),
      2,
    ),
    atMost(
      'growth with released scripts',
      slope(growth.scripts.map(({ count, release }) => ({ count, cost: release.median }))),
      2,
    ),
    atMost(
      'growth with declared cookies',
      slope(growth.cookies.map(({ count, open }) => ({ count, cost: open.median }))),
      2,
    ),
  ];
}
