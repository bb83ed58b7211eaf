// Starts the Chrome, Edge or Chromium that is installed on this machine. Nothing is downloaded.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, LaunchOptions } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];
/** Where Playwright looks for them itself: https://playwright.dev/docs/browsers#google-chrome--microsoft-edge */
const CHANNELS = ['chrome', 'msedge', 'chromium'] as const;

/** Several consent tools show robots no banner (vanilla-cookieconsent asks `navigator.webdriver`): a robot sees another page. */
export const AS_A_PERSON = ['--disable-blink-features=AutomationControlled'];

/** @throws a sentence that says what to install */
export async function launchBrowser(path: string | undefined, options: LaunchOptions = {}): Promise<Browser> {
  const { chromium } = await import('playwright-core').catch(() => {
    throw new Error(
      'the audit needs the package "playwright-core", which is not installed: npm install playwright-core',
    );
  });
  const program = path ?? onPath();
  const tries: LaunchOptions[] = program ? [{ executablePath: program }] : CHANNELS.map((channel) => ({ channel }));
  // As root in a container Chromium's sandbox cannot be: https://playwright.dev/docs/docker#run-the-image
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  let reason = '';
  for (const one of tries) {
    try {
      return await chromium.launch({ ...options, ...one, args: [...sandbox, ...AS_A_PERSON, ...(options.args ?? [])] });
    } catch (error) {
      reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    }
  }
  if (program) throw new Error(`${path ? '--browser: ' : ''}"${program}" could not be started: ${reason}`);
  throw new Error('the audit needs Chrome, Edge or Chromium: install one, or name its program with --browser <path>');
}

/** The user agent of the same browser with a window: without one Chromium says `HeadlessChrome`, which gives a robot away. */
export async function userAgentOf(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  try {
    return (await page.evaluate(() => navigator.userAgent)).replace('Headless', '');
  } finally {
    await page.context().close();
  }
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((program) => {
    try {
      accessSync(program, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
