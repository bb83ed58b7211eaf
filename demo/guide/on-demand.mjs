// The guide for `npm start`: built when somebody opens it, if it is behind its sources. Building takes longer than all the rest of the
// demo, and needs packages that nothing else needs, so whoever does not read it does not wait for it.
import { buildGuide, guideIsStale } from './build.mjs';

/** Comes back by itself: no script, for the page is there for seconds. @param {string} text @param {string} head */
const page = (text, head) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    ${head}<title>The guide</title>
  </head>
  <body>
    <h1>The guide</h1>
    <p role="status">${text}</p>
    <p><a href="/">Back to the demo</a></p>
  </body>
</html>
`;

const COMING = page(
  'It is being built, and comes by itself. The first time takes a minute.',
  '<meta http-equiv="refresh" content="2">\n    ',
);
const FAILED = page('It could not be built; the terminal says why. <code>npm run build:guide</code> tries again.', '');

/**
 * @param {(text: string) => void} say
 * @param {{ isStale: () => Promise<boolean>, build: () => Promise<void> }} [guide]
 * @returns {() => Promise<string | null>} what to show in its place; `null` once it is there
 */
export function guideOnDemand(say, guide = { isStale: guideIsStale, build: buildGuide }) {
  /** @type {'unknown' | 'building' | 'there' | 'failed'} */
  let state = 'unknown';

  async function build() {
    state = 'building';
    say('Building the guide …');
    try {
      await guide.build();
      state = 'there';
      say('The guide is there.');
    } catch (error) {
      state = 'failed';
      say(error instanceof Error ? error.message : String(error));
    }
  }

  return async () => {
    if (state === 'unknown') {
      state = 'building';
      if (await guide.isStale()) void build();
      else state = 'there';
    }
    return { building: COMING, failed: FAILED, there: null }[state];
  };
}
