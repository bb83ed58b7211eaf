// The website that every tool is put into: text, one style sheet, one picture, one script of its own. Without a tool it is the
// baseline that everything is measured against.

/**
 * @typedef {object} Placed What a tool asks a site owner to write into a page.
 * @property {string} [head] first in `<head>`
 * @property {string} [foot] last in `<body>`
 */

const PARAGRAPH =
  'The harbour wakes before the town does. Boats that left in the dark come home with the light behind them, and whoever ' +
  'has a table by the water sees them tie up, one after the other, while the bakery on the corner opens its shutters.';

const STYLE = `body{margin:0;font:17px/1.6 system-ui,sans-serif;color:#1c2733;background:#fff}
header,main,footer{max-width:44rem;margin:0 auto;padding:1.5rem}
header{display:flex;gap:1rem;align-items:center}h1{font-size:2rem;line-height:1.2;margin:0}
h2{margin-top:2rem}footer{border-top:1px solid #d5dbe1;margin-top:3rem}a{color:#0b5cad}\n`;

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64"><rect width="64" height="64" rx="12" ' +
  'fill="#0b5cad"/><path d="M12 40h40l-8 12H20zM30 12v24H16zM34 18v18h14z" fill="#fff"/></svg>\n';

const SCRIPT = `document.querySelector('#year').textContent = new Date().getFullYear();\n`;

/** @type {Record<string, { type: string, body: string }>} */
export const HOST_FILES = {
  '/host/site.css': { type: 'text/css', body: STYLE },
  '/host/boat.svg': { type: 'image/svg+xml', body: PICTURE },
  '/host/site.js': { type: 'text/javascript', body: SCRIPT },
  '/host/empty.html': { type: 'text/html', body: '<!doctype html><title>Empty</title>\n' },
};

/**
 * @param {Placed} [placed]
 * @param {string} [inside] further HTML in the middle of the page
 */
export function hostPage({ head = '', foot = '' } = {}, inside = '') {
  const sections = Array.from({ length: 8 }, (_, index) => {
    const text = `<p>${PARAGRAPH}</p>\n`.repeat(3);
    return `<section><h2>Morning ${index + 1}</h2>\n${text}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
${head}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Harbour Concierge</title>
<link rel="stylesheet" href="/host/site.css">
</head>
<body>
<header><img src="/host/boat.svg" width="64" height="64" alt=""><h1>Harbour Concierge</h1></header>
<main>
${sections.join('\n')}
${inside}</main>
<footer><p>© <span id="year">2026</span> Harbour Concierge · <a href="/privacy">Privacy</a></p></footer>
<script src="/host/site.js"></script>
${foot}</body>
</html>
`;
}
