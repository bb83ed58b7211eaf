// Reads the table of days. The charts take their numbers from it, so that table and charts always agree.
// One function for `client.js`, which is served right behind it in the same script.
/** @param {HTMLTableElement} table */
// biome-ignore lint/correctness/noUnusedVariables: client.js calls it.
function readDaysTable(table) {
  const DAY = 86_400;
  const WEEK = 7;
  /** Places in a row, after its day. */
  const [RATE, ANSWERS, ACCEPT, SAVE, DECLINE, WITHDRAW] = [0, 1, 2, 3, 4, 5];

  /** A dash stands where there is nothing to divide by: `null`. @param {string} text */
  const toNumber = (text) => (/\d/.test(text) ? Number(text.replace(/[^\d.]/g, '')) : null);

  const rows = [...(table.tBodies[0]?.rows ?? [])]
    .map((row) => ({
      at: Date.parse(`${row.querySelector('time')?.dateTime}T00:00Z`) / 1000,
      cells: [...row.querySelectorAll('td')].map((cell) => toNumber(cell.textContent ?? '')),
    }))
    .sort((a, b) => a.at - b.at);
  const first = rows[0]?.at ?? 0;
  const last = rows.at(-1)?.at ?? 0;

  // A day without decisions has no row: no bars, and a gap in the line.
  const byDay = new Map(rows.map(({ at, cells }) => [at, cells]));
  const days = Array.from({ length: (last - first) / DAY + 1 }, (_, index) => first + index * DAY);
  /** @param {number} column */
  const column = (column) => days.map((day) => byDay.get(day)?.[column] ?? null);

  /** Each stands on those before it, drawn tallest first, while the legend says its own number. @param {readonly number[]} columns */
  const stacked = (columns) =>
    columns.map((_, index) =>
      days.map((day) => {
        const cells = byDay.get(day);
        return cells ? columns.slice(0, index + 1).reduce((sum, column) => sum + (cells[column] ?? 0), 0) : null;
      }),
    );

  /** The rate of the week that ends with each day; a day weighs as much as it has answers. */
  const weekly = () =>
    days.map((at) => {
      let [answers, allowed] = [0, 0];
      for (let ago = 0; ago < WEEK; ago++) {
        const cells = byDay.get(at - ago * DAY);
        answers += cells?.[ANSWERS] ?? 0;
        allowed += (cells?.[RATE] ?? 0) * (cells?.[ANSWERS] ?? 0);
      }
      return answers ? allowed / answers : null;
    });

  return { DAY, RATE, ACCEPT, SAVE, DECLINE, WITHDRAW, first, last, days, byDay, column, stacked, weekly };
}
