// In which rows of the table ours is not the least, and why: a reader should not have to look for that.
import { ROWS } from './rows.mjs';

/** @typedef {import('./results.mjs').Results} Results */
/**
 * @typedef {object} Behind a row in which another tool has less
 * @property {string} label
 * @property {string} own
 * @property {string} least
 * @property {string[]} names who has the least
 * @property {string} [why]
 */

/** Ours in another way is no peer of ours. */
export const PRELOADED = 'consent-gate-preloaded';

/** @param {Results} results @returns {Behind[]} */
export function behind({ tools }) {
  const [own, ...rest] = tools;
  if (!own) throw new Error('the results lack a tool');
  const others = rest.filter(({ id }) => id !== PRELOADED);
  return ROWS.flatMap(({ label, value, format, why }) => {
    const least = format(Math.min(...others.map(value)));
    // What the table writes alike is alike.
    if (value(own) <= Math.min(...others.map(value)) || format(value(own)) === least) return [];
    const names = others.filter((tool) => format(value(tool)) === least).map(({ name }) => name);
    return [{ label, own: format(value(own)), least, names, ...(why && { why }) }];
  });
}

/** @param {Results} results @returns {string} as a Markdown list */
export function standing(results) {
  const rows = behind(results);
  if (rows.length === 0) return 'consent-gate is first in every row.';
  const lines = rows.map(
    ({ label, own, least, names, why }) =>
      `- ${label}: ${own}, ${names.join(' and ')} ${least}${why ? `; ${why}` : ' (no reason known)'}.`,
  );
  return [
    `consent-gate is first in ${ROWS.length - rows.length} of ${ROWS.length} rows. In the others:`,
    '',
    ...lines,
  ].join('\n');
}
