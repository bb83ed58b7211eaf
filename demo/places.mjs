// The demo's four places, each one click from the others. The website and the guide name them in their own pages; the configurator and
// the dashboard are made for any server and know nothing of a demo, so it puts the links into their pages as it hands them out.

/** By their paths, in the order in which they are shown. @type {readonly (readonly [path: string, name: string])[]} */
const PLACES = [
  ['/', 'Website'],
  ['/guide/', 'Guide'],
  ['/configurator/', 'Configurator'],
  ['/dashboard', 'Dashboard'],
];

/** Where the links go in: behind the dashboard's own, and before the configurator. */
const GAP = /(?=<\/header>|<div id="app">)/;

/** @param {string} page HTML @param {string} here the path of the place that it belongs to */
export function withPlaces(page, here) {
  const links = PLACES.filter(([path]) => path !== here).map(([path, name]) => `<a href="${path}">${name}</a>`);
  return page.replace(GAP, () => `<nav class="places" aria-label="The demo">${links.join('')}</nav>\n`);
}
