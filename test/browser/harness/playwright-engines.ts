// Chromium and Firefox, driven by Playwright.
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  firefox,
  type Page,
} from 'playwright-core';
import type { Engine, Visit, VisitCookie } from './engine.ts';
import type { Network } from './network.ts';
import { until } from './until.ts';

/** Chromium's engine has the browser open to tests that need more than all engines have in common. */
export class PlaywrightEngine implements Engine {
  constructor(
    readonly name: 'chromium' | 'firefox',
    readonly browser: Browser,
    readonly options: BrowserContextOptions,
  ) {}

  /** `options` are Playwright's own: viewport, locale, colour scheme … */
  async newVisit(options: BrowserContextOptions = {}): Promise<PlaywrightVisit> {
    const context = await this.browser.newContext({ ignoreHTTPSErrors: true, ...this.options, ...options });
    return new PlaywrightVisit(await context.newPage(), context);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

export class PlaywrightVisit implements Visit {
  /** What the page wrote to the console, oldest first. WebKitGTK keeps that to itself: see `RECORD_CONSOLE`. */
  readonly console: string[] = [];

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {
    page.on('console', (message) => this.console.push(message.text()));
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async evaluate<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return (await this.page.evaluate(`(${run})(...${JSON.stringify(args)})`)) as Result;
  }

  async waitFor<Args extends readonly unknown[], Result>(
    what: string,
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return await until(what, () => this.evaluate(run, ...args));
  }

  async click(selector: string): Promise<void> {
    await this.page.locator(selector).first().click({ timeout: 10_000 });
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async cookies(): Promise<readonly VisitCookie[]> {
    const cookies = await this.context.cookies(this.page.url());
    return cookies.map(({ name, value, domain, path }) => ({ name, value, domain, path }));
  }

  async openTab(): Promise<PlaywrightVisit> {
    return new PlaywrightVisit(await this.context.newPage(), this.context);
  }

  async screenshot(): Promise<Buffer> {
    return await this.page.screenshot();
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

export interface LaunchOptions {
  /**
   * For a corpus that opens a thousand pages, all that saves a browser work and that no page can tell: sites share processes;
   * Firefox writes no history.
   */
  readonly lean?: boolean;
  /**
   * Chromium with the browser around its engine (prerendering, profiles …). A visit there costs four times the processor:
   * each opens a window that nobody sees.
   */
  readonly whole?: boolean;
  /** WebKitGTK with the OpenGL made of software that `screenshot` needs there: without it the driver never answers. */
  readonly pictures?: boolean;
}

const LEAN_CHROMIUM = ['--disable-site-isolation-trials', '--renderer-process-limit=1'];

const LEAN_FIREFOX = {
  'fission.autostart': false,
  'dom.ipc.processCount': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  'browser.sessionhistory.max_total_viewers': 0,
  'browser.sessionstore.interval': 600_000,
  'places.history.enabled': false,
};

export async function launchChromium(
  executablePath: string,
  { proxy }: Network,
  { lean = false }: LaunchOptions = {},
): Promise<PlaywrightEngine> {
  const browser = await chromium.launch({
    executablePath,
    // Playwright takes loopback names through the proxy too when it is given one.
    proxy: { server: `http://${proxy.host}:${proxy.port}` },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--ignore-certificate-errors',
      ...(lean ? LEAN_CHROMIUM : []),
    ],
  });
  return new PlaywrightEngine('chromium', browser, {});
}

export async function launchFirefox(
  executablePath: string,
  { proxy }: Pick<Network, 'proxy'>,
  { lean = false }: LaunchOptions = {},
): Promise<PlaywrightEngine> {
  const browser = await firefox.launch({
    executablePath,
    channel: 'moz-firefox',
    // Playwright's own proxy option leaves https out for this channel.
    firefoxUserPrefs: {
      'network.proxy.type': 1,
      'network.proxy.http': proxy.host,
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': proxy.host,
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      ...(lean ? LEAN_FIREFOX : {}),
    },
  });
  // The emulations of this Playwright are not known to Firefox ESR 153: left alone, all else works.
  return new PlaywrightEngine('firefox', browser, {
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
  });
}
