// Chromium as a visitor has it: no debugger. With one attached it prerenders nothing (PrerenderingDisabledByDevTools) and
// Playwright turns its back-forward cache off. So the pages of a test ask for their orders over the network, and answer there.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowsers } from '../../setup/browsers.mjs';
import type { Host, Network } from './network.ts';
import { stop } from './processes.ts';

/** In a page that is to take orders: named after its path. It rests while the page is in the back-forward cache. */
export const TAKES_ORDERS = '<script src="/orders.js"></script>';

const CODE = `(() => {
  const name = encodeURIComponent(location.pathname);
  let resting = new AbortController();
  async function work() {
    const { signal } = (resting = new AbortController());
    while (!signal.aborted) {
      const { id, code } = await (await fetch('/orders?of=' + name, { signal })).json();
      let answer;
      try { answer = { value: await (0, eval)(code) }; } catch (error) { answer = { error: String(error) }; }
      await fetch('/answers?id=' + id, { method: 'POST', body: JSON.stringify(answer) });
    }
  }
  const start = () => work().catch(() => {});
  addEventListener('pagehide', () => resting.abort());
  addEventListener('pageshow', (event) => event.persisted && start());
  start();
})()`;

interface Order {
  readonly id: string;
  readonly code: string;
}
interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

export interface Unattended {
  /** The paths of the site by which the pages take their orders. */
  readonly pages: Readonly<Record<'/orders.js' | '/orders' | '/answers', Host>>;
  /** Starts the browser with a new profile. */
  open(url: string): Promise<void>;
  /** Runs a function in the page of this path, as soon as there is one, and answers what it returns. */
  evaluate<Args extends readonly unknown[], Result>(
    path: string,
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  close(): Promise<void>;
}

export function unattended({ proxy }: Network): Unattended {
  const waiting = new Map<string, (order: Order) => void>();
  const orders = new Map<string, Order[]>();
  const answers = new Map<string, (answer: Answer) => void>();
  const ends: (() => Promise<void>)[] = [];
  const json = (value: unknown) => Response.json(value, { headers: { 'cache-control': 'no-store' } });

  return {
    pages: {
      '/orders.js': () => new Response(CODE, { headers: { 'content-type': 'text/javascript' } }),
      '/orders': async ({ url }) => {
        const page = new URL(url).searchParams.get('of') ?? '';
        const order = orders.get(page)?.shift();
        return json(order ?? (await new Promise<Order>((resolve) => waiting.set(page, resolve))));
      },
      '/answers': async (request) => {
        answers.get(new URL(request.url).searchParams.get('id') ?? '')?.((await request.json()) as Answer);
        return new Response(null, { status: 204 });
      },
    },
    async open(url) {
      const folder = await mkdtemp(join(tmpdir(), 'consent-gate-unattended-'));
      const args = [
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
        `--user-data-dir=${folder}`,
        url,
      ];
      const browser = spawn(findBrowsers().chromium ?? '', args, { stdio: 'ignore' });
      ends.push(async () => {
        await stop(browser);
        await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      });
    },
    async evaluate<Args extends readonly unknown[], Result>(
      path: string,
      run: (...args: Args) => Result | Promise<Result>,
      ...args: Args
    ) {
      const order = { id: randomUUID(), code: `(${run})(...${JSON.stringify(args)})` };
      const answered = new Promise<Answer>((resolve) => answers.set(order.id, resolve));
      const take = waiting.get(path);
      waiting.delete(path);
      if (take) take(order);
      else orders.set(path, [...(orders.get(path) ?? []), order]);
      const { value, error } = await answered;
      if (error !== undefined) throw new Error(error);
      return value as Result;
    },
    async close() {
      for (const end of ends.splice(0)) await end();
    },
  };
}
