// Draws the table of days as two charts, with uPlot. Served behind uPlot's script and `read-days.js`; without it the table
// stands alone.
(() => {
  /** @type {HTMLTableElement | null} */
  const table = document.querySelector('#days-table');
  /** @type {HTMLElement | null} */
  const place = document.querySelector('.charts');
  /** @type {typeof import('uplot') | undefined} */
  const library = Reflect.get(globalThis, 'uPlot');
  if (!table || !place || !library) return;
  const Plot = library;
  const { DAY, RATE, ACCEPT, SAVE, DECLINE, WITHDRAW, first, last, days, byDay, column, stacked, weekly } =
    readDaysTable(table);

  /** @param {string} name of a custom property */
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const whole = new Intl.NumberFormat('en-GB');
  const dayName = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
  /** @param {number | null} value */
  const percent = (value) => (value === null ? '–' : `${value.toFixed(1)} %`);
  /** @param {number | null} value */
  const count = (value) => (value === null ? '–' : whole.format(value));

  /** @returns {import('uplot').Series} */
  const dates = () => ({ value: (_, at) => (at === null ? '–' : dayName.format(at * 1000)), label: 'Day' });

  /** @param {(value: number) => string} label @returns {import('uplot').Axis[]} */
  const axes = (label) => {
    const line = { stroke: color('--line'), width: 1 };
    const text = { stroke: color('--muted'), font: '12px system-ui, sans-serif' };
    return [
      {
        ...text,
        grid: { show: false },
        ticks: { ...line, size: 4 },
        // Whole days only.
        incrs: [1, 2, 7, 14, 28, 56, 112].map((number) => number * DAY),
        values: (_, splits) => splits.map((at) => shortDay.format(at * 1000)),
        space: 64,
        gap: 4,
        size: 28,
      },
      {
        ...text,
        grid: line,
        ticks: { show: false },
        values: (_, splits) => splits.map(label),
        size: 52,
        gap: 6,
        space: 36,
      },
    ];
  };

  /** @returns {import('uplot').Options['scales']} */
  const scales = () => ({ x: { time: true, range: () => [first - DAY * 0.75, last + DAY * 0.75] } });

  const common = () => ({
    hooks: { ready: [showLast] },
    tzDate: (/** @type {number} */ at) => new Date(new Date(at * 1000).toISOString().slice(0, -1)),
    cursor: {
      sync: { key: 'days' },
      y: false,
      drag: { x: false, y: false },
      points: { size: 7 },
    },
    legend: { markers: { width: 0 } },
  });

  /** @param {string} title @param {string} id */
  const figure = (title, id) => {
    const box = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = title;
    const drawing = document.createElement('div');
    drawing.id = id;
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', `${title} by day, drawn; the table below has the same numbers.`);
    box.append(caption, drawing);
    place.append(box);
    return drawing;
  };

  /** Past so many days single rates are hard to read: the mean of a week is drawn over them. */
  const MANY_DAYS = 60;

  /** @param {string} label @param {string} stroke @param {number} width @returns {import('uplot').Series} */
  const rateLine = (label, stroke, width) => ({
    label,
    stroke,
    width,
    points: { show: days.length < 40, size: 5, fill: stroke },
    value: (_, value) => percent(value),
  });

  /** @type {import('uplot')[]} */
  let charts = [];

  /** While nobody points at a day, the legends show the last one. */
  function showLast() {
    for (const chart of charts) chart.setLegend({ idx: days.length - 1 });
  }

  function draw() {
    if (!place) return;
    for (const chart of charts) chart.destroy();
    place.replaceChildren();
    place.hidden = false;
    const rateBox = figure('Consent rate', 'rate-chart');
    const countBox = figure('Decisions', 'count-chart');
    const size = { width: rateBox.clientWidth, height: 190 };
    const many = days.length > MANY_DAYS;

    const rate = new Plot(
      {
        ...common(),
        ...size,
        scales: { ...scales(), y: { range: () => [0, 100] } },
        axes: axes((value) => `${value} %`),
        series: many
          ? [dates(), rateLine('Each day', color('--save'), 1), rateLine('Mean of 7 days', color('--accept'), 2.5)]
          : [dates(), rateLine('Consent rate', color('--accept'), 2)],
      },
      many ? [days, column(RATE), weekly()] : [days, column(RATE)],
      rateBox,
    );

    const kinds = [
      { label: 'Accept', column: ACCEPT, color: color('--accept') },
      { label: 'Save', column: SAVE, color: color('--save') },
      { label: 'Decline', column: DECLINE, color: color('--decline') },
      { label: 'Withdraw', column: WITHDRAW, color: color('--withdraw') },
    ];
    const heights = stacked(kinds.map(({ column }) => column));
    const bars = Plot.paths.bars?.({ size: [0.72, 26], align: 0 });
    const counts = new Plot(
      {
        ...common(),
        ...size,
        cursor: { ...common().cursor, points: { show: false } },
        scales: { ...scales(), y: { range: (_, __, high) => [0, Math.max(4, high * 1.05)] } },
        axes: axes((value) => (Number.isInteger(value) ? whole.format(value) : '')),
        series: [
          dates(),
          ...kinds
            .map(({ label, column, color }) => ({
              label,
              stroke: color,
              fill: color,
              width: 0,
              ...(bars ? { paths: bars } : {}),
              points: { show: false },
              value: (
                /** @type {unknown} */ _,
                /** @type {unknown} */ __,
                /** @type {unknown} */ ___,
                /** @type {number | null} */ index,
              ) => count(index === null ? null : (byDay.get(days[index] ?? 0)?.[column] ?? null)),
            }))
            .reverse(),
        ],
      },
      [days, ...heights.reverse()],
      countBox,
    );
    charts = [rate, counts];
    for (const chart of charts) {
      chart.over.addEventListener('mouseleave', showLast);
      // The colours stand beside the words by class, because the policy takes no inline style from markup.
      for (const row of chart.root.querySelectorAll('.u-series')) {
        row.classList.add(`of-${row.querySelector('th')?.textContent?.toLowerCase().replace(/\W+/g, '-')}`);
      }
    }
  }

  let width = innerWidth;
  draw();
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    draw();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
})();
