// The part of WebDriver (https://www.w3.org/TR/webdriver2/) that the tests need, over fetch.

/** Of one command: shorter than a test's, so that what hangs is named. */
const PATIENCE = 50_000;

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

interface WebDriverCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
}

/** A command that the driver has not answered in time. */
export class NoAnswerError extends Error {}

/** One session of a driver. Every method is one command of the standard. */
export class WebDriverSession {
  private constructor(private readonly address: string) {}

  /**
   * @param patience how long the browser may take to start, in ms
   * @throws {NoAnswerError} where it takes longer
   */
  static async start(
    driver: string,
    capabilities: Record<string, unknown>,
    patience: number,
  ): Promise<WebDriverSession> {
    const body = { capabilities: { alwaysMatch: capabilities } };
    const value = await command('POST', `${driver}/session`, body, patience);
    const { sessionId } = value as { sessionId: string };
    return new WebDriverSession(`${driver}/session/${sessionId}`);
  }

  async end(): Promise<void> {
    await command('DELETE', this.address);
  }

  async goto(url: string): Promise<void> {
    await this.#post('url', { url });
  }

  async refresh(): Promise<void> {
    await this.#post('refresh');
  }

  async back(): Promise<void> {
    await this.#post('back');
  }

  /** Handle of the window that commands go to. */
  async window(): Promise<string> {
    return (await command('GET', `${this.address}/window`)) as string;
  }

  async newTab(): Promise<string> {
    const { handle } = (await this.#post('window/new', { type: 'tab' })) as { handle: string };
    return handle;
  }

  async switchTo(handle: string): Promise<void> {
    await this.#post('window', { handle });
  }

  /** Body of a function, with `arguments`; what it returns is awaited. */
  async execute(script: string, args: readonly unknown[]): Promise<unknown> {
    return await this.#post('execute/sync', { script, args });
  }

  /** Body of a function whose last argument is the callback that takes the result. */
  async executeAsync(script: string, args: readonly unknown[]): Promise<unknown> {
    return await this.#post('execute/async', { script, args });
  }

  /** `element` is what a script returned for a DOM element. */
  async click(element: unknown): Promise<void> {
    await this.#post(`element/${(element as Record<string, string>)[ELEMENT]}/click`);
  }

  /** Presses keys together and releases them, each as WebDriver names it. */
  async press(values: readonly string[]): Promise<void> {
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.map((value) => ({ type: 'keyUp', value })).reverse(),
    ];
    await this.#post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async cookies(): Promise<readonly WebDriverCookie[]> {
    return (await command('GET', `${this.address}/cookie`)) as WebDriverCookie[];
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from((await command('GET', `${this.address}/screenshot`)) as string, 'base64');
  }

  async #post(path: string, body: Record<string, unknown> = {}): Promise<unknown> {
    return await command('POST', `${this.address}/${path}`, body);
  }
}

async function command(
  method: string,
  url: string,
  body?: Record<string, unknown>,
  patience = PATIENCE,
): Promise<unknown> {
  const name = `${method} ${new URL(url).pathname.replace(/^\/session\/[^/]+/, '')}`;
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(url, { method, signal, ...(body && { body: JSON.stringify(body) }) }).catch((cause) => {
    throw new NoAnswerError(`WebDriver ${name}: no answer`, { cause });
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebDriver ${name}: ${error}. ${message}`);
}
