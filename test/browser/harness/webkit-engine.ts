// WebKitGTK, the engine that Safari's visitors have, as far as it can be had without a Mac. No Playwright for it: Debian's
// MiniBrowser is driven by plain WebDriver, on an X server without a screen.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Engine, Visit, VisitCookie } from './engine.ts';
import type { Network } from './network.ts';
import { type Display, freePort, startDisplay, stop } from './processes.ts';
import { until } from './until.ts';
import { NoAnswerError, WebDriverSession } from './webdriver.ts';

/** A browser that starts takes a second of a processor. In ms. */
const PATIENCE = 20_000;

interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  readonly xvfb: string;
}

class WebKitEngine implements Engine {
  readonly name = 'webkit';

  constructor(
    private readonly programs: WebKitPrograms,
    private readonly network: Network,
    private readonly display: Display,
    private readonly pictures: boolean,
  ) {}

  /**
   * A driver serves one session at a time, so every visit has its own. Two in a thousand browsers never say a word to theirs, on a
   * busy machine: such a pair is ended, and a new one started. No test has begun by then.
   */
  async newVisit(): Promise<Visit> {
    return await this.#start().catch((error) => {
      if (error instanceof NoAnswerError) return this.#start();
      throw error;
    });
  }

  async #start(): Promise<Visit> {
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: this.display.name,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      // Else an OpenGL made of software puts each frame together: a fifth of the processor of a visit, for a screen nobody has.
      ...(this.pictures ? {} : { WEBKIT_DISABLE_DMABUF_RENDERER: '1' }),
    };
    const driver = spawn(this.programs.driver, [`--port=${port}`], { env, stdio: 'ignore' });
    const address = `http://127.0.0.1:${port}`;
    try {
      await Promise.race([
        until('WebKitWebDriver to listen', async () => (await fetch(`${address}/status`)).ok),
        once(driver, 'exit').then(([code]) => {
          throw new Error(`WebKitWebDriver ended with code ${code} instead of listening on port ${port}`);
        }),
      ]);
      const session = await WebDriverSession.start(address, this.#capabilities(), PATIENCE);
      return new WebKitVisit(session, driver, await session.window());
    } catch (error) {
      await stop(driver);
      throw error;
    }
  }

  #capabilities(): Record<string, unknown> {
    const { host, port } = this.network.proxy;
    return {
      browserName: 'MiniBrowser',
      acceptInsecureCerts: true,
      'webkitgtk:browserOptions': {
        binary: this.programs.browser,
        // Not WebDriver's own `proxy`: WebKitWebDriver takes `sslProxy` for a proxy that is itself spoken to over TLS.
        args: ['--automation', `--proxy=http://${host}:${port}`],
      },
    };
  }

  async close(): Promise<void> {
    await this.display.stop();
  }
}

class WebKitVisit implements Visit {
  constructor(
    private readonly session: WebDriverSession,
    private readonly driver: ChildProcess,
    private readonly window: string,
  ) {}

  async goto(url: string): Promise<void> {
    await this.#here();
    await this.session.goto(url);
  }

  async reload(): Promise<void> {
    await this.#here();
    await this.session.refresh();
  }

  async back(): Promise<void> {
    await this.#here();
    await this.session.back();
  }

  async evaluate<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    await this.#here();
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${run})(...Array.prototype.slice.call(arguments, 0, -1)))
        .then((value) => ({ value }), (error) => ({ error: String(error) }))
        .then((result) => done(JSON.stringify(result)));`;
    // As text: the driver itself reads what a page has put on `Object.prototype` as part of any object.
    const { value, error } = JSON.parse(String(await this.session.executeAsync(script, args)));
    if (error !== undefined) throw new Error(error);
    return value;
  }

  async waitFor<Args extends readonly unknown[], Result>(
    what: string,
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return await until(what, () => this.evaluate(run, ...args));
  }

  async click(selector: string): Promise<void> {
    await this.#here();
    const element = await until(`an element ${selector}`, () => this.session.execute(FIND, [selector]));
    await this.session.click(element);
  }

  async press(key: string): Promise<void> {
    await this.#here();
    await this.session.press(key.split('+').map((name) => KEYS[name] ?? name));
  }

  async cookies(): Promise<readonly VisitCookie[]> {
    await this.#here();
    const cookies = await this.session.cookies();
    return cookies.map(({ name, value, domain, path }) => ({ name, value, domain, path }));
  }

  async openTab(): Promise<Visit> {
    await this.#here();
    return new WebKitVisit(this.session, this.driver, await this.session.newTab());
  }

  async screenshot(): Promise<Buffer> {
    await this.#here();
    return await this.session.screenshot();
  }

  async close(): Promise<void> {
    const { exitCode, signalCode } = this.driver;
    if (exitCode !== null || signalCode !== null) {
      throw new Error(`WebKitWebDriver has ended by itself (code ${exitCode}, signal ${signalCode})`);
    }
    try {
      await this.session.end();
    } finally {
      await stop(this.driver);
    }
  }

  async #here(): Promise<void> {
    await this.session.switchTo(this.window);
  }
}

// As Playwright's, a selector reaches into open shadow roots: each part is looked for in any tree below the one before. Of
// the combinators only the space is understood.
const FIND = `
  const within = (root, selector) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap((element) => element.shadowRoot ? within(element.shadowRoot, selector) : []),
  ];
  const matches = (element, parts) => {
    if (!element.matches(parts[parts.length - 1])) return false;
    if (parts.length === 1) return true;
    for (let above = parent(element); above; above = parent(above)) {
      if (matches(above, parts.slice(0, -1))) return true;
    }
    return false;
  };
  const parent = (element) => element.parentElement ?? element.getRootNode().host ?? null;
  const parts = arguments[0].match(/(?:\\[[^\\]]*\\]|\\S)+/g);
  return within(document, parts[parts.length - 1]).find((element) =>
    matches(element, parts) && element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible') ?? null;
`;

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const KEYS: Readonly<Record<string, string>> = {
  Shift: '\uE008',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

export async function launchWebKit(programs: WebKitPrograms, network: Network, pictures = false): Promise<Engine> {
  return new WebKitEngine(programs, network, await startDisplay(programs.xvfb), pictures);
}
