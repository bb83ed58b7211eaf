// Finds the real browsers that tests drive; on Debian as root it also installs what is missing. Nothing is downloaded from
// elsewhere: a browser is the machine's own, so that what is tested is what visitors have.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} EngineName */
/**
 * @typedef {object} Browsers null where the engine is not installed
 * @property {string | null} chromium path of the program
 * @property {string | null} shell path of Chromium's engine without the browser around it
 * @property {string | null} firefox path of the program
 * @property {{ driver: string, browser: string, xvfb: string } | null} webkit WebKitGTK's driver, its small browser, and
 * the X server without a screen it is shown on
 */

/** @type {readonly EngineName[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

const PACKAGES = {
  chromium: ['chromium', 'chromium-headless-shell'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

// Without these a page in Hebrew or Arabic is a row of boxes on a bare machine.
const FONTS = ['fonts-dejavu-core', 'fonts-noto-core'];

/** Where the engines are on this machine. Never installs. @returns {Browsers} */
export function findBrowsers() {
  return { chromium: findChromium(), shell: findShell(), firefox: findFirefox(), webkit: findWebKit() };
}

/**
 * Chromium's engine alone where that is here, else the browser: for pages that need no window, at a quarter of the processor.
 * @returns {string | null}
 */
export function findLightChromium() {
  return findShell() ?? findChromium();
}

/** Whether this is Debian itself (not Ubuntu, whose `chromium` needs snap) and packages may be installed. */
export function canInstall() {
  return process.getuid?.() === 0 && /^ID=debian$/m.test(osRelease()) && onPath(['apt-get']) !== null;
}

/**
 * Installs Debian's packages of the engines named, and waits for it.
 * @param {readonly EngineName[]} names
 * @returns {string | null} what went wrong, in apt's own last lines
 */
export function installBrowsers(names) {
  return installPackages([...names.flatMap((name) => PACKAGES[name]), ...FONTS]);
}

/**
 * Installs Debian's packages, and no more than they need.
 * @param {readonly string[]} packages
 * @returns {string | null} what went wrong, in apt's own last lines
 */
export function installPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-qq', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  // A failing update is not the last word: the lists already there may do.
  spawnSync('apt-get', ['update', '-qq', '-o', 'DPkg::Lock::Timeout=300'], { env, stdio: 'ignore' });
  const run = spawnSync('apt-get', ['install', ...options, ...packages], { env, encoding: 'utf8' });
  if (run.status === 0) return null;
  return `apt-get install ${packages.join(' ')}: ${`${run.stdout}${run.stderr}`.trim().split('\n').slice(-3).join(' / ')}`;
}

/** What to do, in one line, on a machine where the engine is not installed. @param {EngineName} name */
export function howToInstall(name) {
  const debian = `apt-get install ${PACKAGES[name].join(' ')}`;
  switch (name) {
    case 'chromium':
      return `install Chromium, Chrome or Edge (Debian: ${debian}), or set CHROMIUM_PATH to its program`;
    case 'firefox':
      return `install Firefox ESR (Debian: ${debian}), or set FIREFOX_PATH to its program`;
    case 'webkit':
      return `WebKitGTK runs on Linux only (Debian: ${debian})`;
  }
}

function findChromium() {
  return (
    fromEnvironment('CHROMIUM_PATH') ??
    onPath([
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'chrome',
    ]) ??
    firstExisting([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windowsPrograms('Google\\Chrome\\Application\\chrome.exe'),
      ...windowsPrograms('Microsoft\\Edge\\Application\\msedge.exe'),
      '/opt/google/chrome/chrome',
      ...playwrightChromium(),
    ])
  );
}

/** Only Debian's: of the same source and version as the browser, which a machine with several of them would not promise. */
function findShell() {
  return onPath(['chromium-headless-shell']);
}

function findFirefox() {
  return (
    fromEnvironment('FIREFOX_PATH') ??
    onPath(['firefox-esr', 'firefox']) ??
    firstExisting([
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...windowsPrograms('Mozilla Firefox\\firefox.exe'),
      '/usr/lib/firefox-esr/firefox-esr',
    ])
  );
}

function findWebKit() {
  if (process.platform !== 'linux') return null;
  const driver = onPath(['WebKitWebDriver']);
  const xvfb = onPath(['Xvfb']);
  const browser = firstExisting(miniBrowsers());
  return driver && xvfb && browser ? { driver, browser, xvfb } : null;
}

/** MiniBrowser is not on the PATH: its folder is named after the library's version and, on Debian, after the machine. */
function miniBrowsers() {
  const bases = ['/usr/libexec', '/usr/lib64', '/usr/lib', ...within('/usr/lib', /-linux-gnu$/)];
  const versions = bases.flatMap((base) => within(base, /^webkit2gtk-/).reverse());
  return versions.map((folder) => join(folder, 'MiniBrowser'));
}

/** @param {string} name @returns {string | null} */
function fromEnvironment(name) {
  const path = process.env[name];
  if (!path) return null;
  if (isProgram(path)) return path;
  throw new Error(`${name} is ${JSON.stringify(path)}, which is not a program that can be run.`);
}

/**
 * @param {readonly string[]} names
 * @param {readonly string[]} [also] folders besides those of PATH: that of servers is not in everybody's
 * @returns {string | null}
 */
export function onPath(names, also = []) {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), ...also];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return firstExisting(names.flatMap((name) => folders.map((folder) => join(folder, name + suffix))));
}

/** Browsers that an earlier `playwright install` left on the machine, newest first. */
function playwrightChromium() {
  const folders = within(join(homedir(), '.cache', 'ms-playwright'), /^chromium-\d+$/).reverse();
  return folders.flatMap((folder) => [
    join(folder, 'chrome-linux64', 'chrome'),
    join(folder, 'chrome-linux', 'chrome'),
  ]);
}

/** @param {string} path */
function windowsPrograms(path) {
  return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, path)] : [],
  );
}

/** @param {readonly string[]} paths @returns {string | null} */
function firstExisting(paths) {
  return paths.find(isProgram) ?? null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} folder @param {RegExp} name @returns {string[]} paths of what is in the folder, by name, in order */
function within(folder, name) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((entry) => name.test(entry));
  return names.sort().map((entry) => join(folder, entry));
}

function osRelease() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}
