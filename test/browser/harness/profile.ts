// Chromium with a profile on disk: what survives a kill, and what a visitor has blocked in the browser's own settings.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../../setup/browsers.mjs';
import type { Network } from './network.ts';
import { PlaywrightVisit } from './playwright-engines.ts';

export interface Profile {
  readonly folder: string;
  /** Starts the browser on this profile, with one tab. */
  start(): Promise<{ readonly visit: PlaywrightVisit; kill(): Promise<void> }>;
  remove(): Promise<void>;
}

/** @param preferences of Chromium's own `Preferences` file */
export async function makeProfile({ proxy }: Network, preferences: object = {}): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'consent-gate-profile-'));
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  return {
    folder,
    async start() {
      const browser = spawn(
        findBrowsers().chromium ?? '',
        [
          '--headless=new',
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--password-store=basic',
          '--ignore-certificate-errors',
          `--proxy-server=http://${proxy.host}:${proxy.port}`,
          '--remote-debugging-port=0',
          `--user-data-dir=${folder}`,
          'about:blank',
        ],
        { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
      );
      const gone = once(browser, 'exit');
      let address = '';
      for await (const line of createInterface(browser.stderr)) {
        address = /DevTools listening on (ws:\S+)/.exec(line)?.[1] ?? '';
        if (address) break;
      }
      browser.stderr.resume();
      const connection = await chromium.connectOverCDP(address);
      const [context = await connection.newContext()] = connection.contexts();
      return {
        visit: new PlaywrightVisit(context.pages()[0] ?? (await context.newPage()), context),
        async kill() {
          // The whole group: Chromium's children must not outlive it.
          if (browser.pid) process.kill(-browser.pid, 'SIGKILL');
          await gone;
        },
      };
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}
