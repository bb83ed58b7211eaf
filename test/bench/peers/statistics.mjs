// What many runs come down to.

/**
 * @typedef {object} Summary
 * @property {number} median
 * @property {number} low first quartile
 * @property {number} high third quartile
 * @property {number[]} runs in the order in which they were made
 */

/** @param {readonly number[]} sorted ascending @param {number} share 0 to 1 */
function quantile(sorted, share) {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** @param {readonly number[]} runs at least one @returns {Summary} */
export function summarise(runs) {
  const sorted = [...runs].sort((a, b) => a - b);
  const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;
  return {
    median: round(quantile(sorted, 0.5)),
    low: round(quantile(sorted, 0.25)),
    high: round(quantile(sorted, 0.75)),
    runs: runs.map(round),
  };
}
