// The runner behind `npm test` and `npm run check` (--fast: what one waits for between two changes). Every step runs whatever
// became of the one before, so that one run shows all faults. The last line is always `N passed, N failed`, skipped ones named
// if any.
// What else is on the command line goes to vitest: `npm test -- test/browser/x.test.ts` runs that file alone.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { canInstall, ENGINES, findBrowsers, howToInstall, installBrowsers } from './browsers.mjs';
import { refreshDist, SOURCES } from './fresh-dist.mjs';
import { isKnownFresh } from './known-fresh.mjs';
import { runVitest } from './run-vitest.mjs';
import { findWordPress, howToInstallWordPress, installWordPress } from './wordpress.mjs';

/** @typedef {import('./run-vitest.mjs').Counts} Counts */

const root = fileURLToPath(new URL('../..', import.meta.url));
const fast = process.argv.includes('--fast');
const selection = process.argv.slice(2).filter((argument) => argument !== '--fast');

/** @param {readonly string[]} projects */
const named = (projects) => projects.flatMap((name) => ['--project', name]);

const QUICK = ['unit', 'receiver', 'component', 'dist'];
// Nearly as long again: they pack the package and build apps with other people's tools, and kill processes by the dozen.
const THOROUGH = ['packed', 'faults'];

// Every road to Google in Chromium, and in the other engines by `npm run test:roads`: they take four minutes each.
const IN_BROWSERS = [
  ...named(['browser', 'roads']),
  ...['firefox', 'webkit', 'inert-html'].flatMap((name) => ['--exclude', `test/browser/roads/${name}.test.ts`]),
];

/** @type {{ name: string, seconds: string, counts: Counts }[]} */
const steps = [];
/** @type {string[]} Things that must not go unsaid at the end. */
const notes = [];

if (selection.length === 0) {
  step('types', () => passes(['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']));
  step('format and lint', () => passes(['node_modules/@biomejs/biome/bin/biome', 'check', '.']));
}
step('dist/ is what the sources build', distIsFresh);
if (fast)
  notes.push('Not run: browsers, the packed package in apps, broken disks and cut connections. `npm test` runs all.');
else {
  step('browsers are installed', browsersAreInstalled);
  const walksThroughIt = selection.length === 0 || selection.some((argument) => argument.includes('wordpress'));
  if (walksThroughIt) step('WordPress is installed', wordpressIsInstalled);
}
if (selection.length > 0) {
  const projects = fast ? named(['!browser', '!roads']) : [];
  step('tests', () => runVitest(root, [...projects, ...selection], process.env));
} else {
  const projects = fast ? QUICK : [...QUICK, ...THOROUGH];
  step('tests without a browser', () => runVitest(root, named(projects), process.env));
  if (!fast) step('tests in browsers', () => runVitest(root, IN_BROWSERS, process.env));
}
summarise();

/** @param {string} name @param {() => Counts | boolean} run */
function step(name, run) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const result = run();
  const counts = typeof result === 'boolean' ? { passed: Number(result), failed: Number(!result), skipped: 0 } : result;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  steps.push({ name, seconds, counts });
  console.log(`${counts.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
}

/** @param {string[]} args */
function passes(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

function distIsFresh() {
  // A whole `npm test` builds, whatever anybody remembers.
  if ((fast || selection.length > 0) && isKnownFresh(root, SOURCES)) {
    console.log('It was built from these sources before.');
    return true;
  }
  try {
    const differences = refreshDist(root);
    if (differences.length === 0) return true;
    console.log(differences.join('\n'));
    console.log('dist/ was not what the sources build. It is now: commit it with the sources.');
    // Whoever runs one file is in the middle of a change; whoever runs everything is about to commit.
    return selection.length > 0;
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return false;
  }
}

function browsersAreInstalled() {
  const missing = () => ENGINES.filter((name) => findBrowsers()[name] === null);
  // Without its engine alone Chromium passes the same tests, in twice the time.
  const slow = canInstall() && findBrowsers().shell === null;
  const wanted = ENGINES.filter((name) => missing().includes(name) || (slow && name === 'chromium'));
  const installs = wanted.length > 0 && canInstall();
  if (installs) {
    console.log(`Installing ${wanted.join(', ')} (Debian packages) …`);
    const fault = installBrowsers(wanted);
    if (fault) console.log(fault);
  }
  // Elsewhere Firefox and WebKitGTK may be out of reach; a machine that was set up for the project has no such excuse.
  const allRequired = canInstall() || process.env.CI === 'true';
  const absent = missing();
  for (const name of absent) notes.push(`Not run in ${name}: ${howToInstall(name)}.`);
  for (const [name, found] of Object.entries(findBrowsers())) {
    if (found) console.log(`${name}: ${typeof found === 'string' ? found : found.browser}`);
  }
  return !absent.some((name) => name === 'chromium' || allRequired);
}

/** Its plugin's test alone needs it: a machine that may not install it goes without. */
function wordpressIsInstalled() {
  if (!findWordPress() && canInstall()) {
    console.log('Installing WordPress, PHP and MariaDB (Debian packages) …');
    const fault = installWordPress();
    if (fault) console.log(fault);
  }
  if (findWordPress()) return true;
  notes.push(`Not run: the plugin in WordPress. ${howToInstallWordPress()}.`);
  return !canInstall();
}

function summarise() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  console.log('\n── summary');
  for (const { name, seconds, counts } of steps) {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    console.log(`${counts.failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${describe(counts)} (${seconds} s)`);
  }
  for (const note of notes) console.log(note);
  console.log(describe(total));
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** @param {Counts} counts */
function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
