// The results as a picture: four rows of the table, as bars. One file for light and dark; it uses only what an <img> may.

/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {import('./results.mjs').ToolResult} ToolResult */

/** @type {readonly { title: string, unit: string, value: (tool: ToolResult) => number }[]} */
const PANELS = [
  { title: 'Every later page (brotli)', unit: 'kB', value: ({ facts }) => facts.returning.brotli / 1000 },
  { title: 'Until the banner stands (brotli)', unit: 'kB', value: ({ facts }) => facts.banner.brotli / 1000 },
  { title: 'Banner seen, slow 4G', unit: 'ms', value: ({ runs }) => runs.bannerSlow.median },
  { title: 'Main thread of a later page', unit: 'ms', value: ({ runs }) => runs.threadReturning.median },
];

const PANEL = 430;
const LABELS = 160;
const BAR = 14;
const STEP = 22;
const TOP = 34;
const LONGEST = PANEL - LABELS - 80;

const escaped = (/** @type {string} */ text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** @param {Results} results @param {number} [columns] of panels @returns {string} SVG */
export function chart({ tools, date }, columns = 2) {
  const width = PANEL * columns;
  const height = TOP + tools.length * STEP + 18;
  const panels = PANELS.map(({ title, unit, value }, index) => {
    const values = tools.map(value);
    const most = Math.max(...values, 0);
    const bars = tools.map(({ name }, line) => {
      // Less than nothing is noise: the page with the tool was faster than the page without.
      const amount = Math.max(values[line] ?? 0, 0);
      const y = TOP + line * STEP;
      const width = Math.max((amount / (most || 1)) * LONGEST, 1).toFixed(1);
      const own = name.startsWith('consent-gate') ? ' class="own"' : '';
      const label = `${amount < 20 ? amount.toFixed(1) : Math.round(amount)} ${unit}`;
      return `<text x="${LABELS - 8}" y="${y + 11}" text-anchor="end"${own}>${escaped(name)}</text><rect x="${LABELS}" y="${y}" width="${width}" height="${BAR}" rx="3"${own}/><text x="${LABELS + Number(width) + 6}" y="${y + 11}"${own}>${label}</text>`;
    });
    const [x, y] = [(index % columns) * PANEL, Math.floor(index / columns) * height];
    return `<g transform="translate(${x} ${y})"><text class="title" x="${LABELS}" y="20">${escaped(title)}</text>\n${bars.join('\n')}</g>`;
  });
  const total = height * Math.ceil(PANELS.length / columns);
  const spoken = PANELS.map(({ title, unit, value }) => {
    const said = tools.map((tool) => `${tool.name} ${value(tool).toFixed(1)} ${unit}`);
    return `${title}: ${said.join(', ')}.`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" role="img" aria-labelledby="title desc">
<title id="title">consent-gate beside its peers, ${date.slice(0, 10)}: shorter is better</title>
<desc id="desc">${escaped(spoken.join(' '))}</desc>
<style>
text{font:12px system-ui,sans-serif;fill:#4b5663}.title{font-weight:600;font-size:13px;fill:#1c2733}.own{font-weight:600;fill:#1c2733}
rect{fill:#a9b4c0}rect.own{fill:#0b5cad}
@media (prefers-color-scheme:dark){text{fill:#a9b4c0}.title,.own{fill:#eef2f6}rect{fill:#5a6673}rect.own{fill:#5aa9ff}}
</style>
${panels.join('\n')}
</svg>
`;
}
