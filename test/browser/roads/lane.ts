// A browser on a network of its own, in which one road after the other is walked. Several lanes go side by side: most of a
// walk is waiting to see that nothing happens.
import { setTimeout as pause } from 'node:timers/promises';
import { answerGoogle } from '../../../demo/google-answers.mjs';
import type { EngineName } from '../../setup/browsers.mjs';
import { launch } from '../harness/browsers.ts';
import type { Engine, Visit } from '../harness/engine.ts';
import { type Network, startNetwork } from '../harness/network.ts';
import type { Hit } from '../harness/traffic.ts';

/** Asked by each script of Google's first thing when it runs, in whatever window or worker that is. */
const WITNESS = 'witness.test';
/** Asked by a page whose own time has passed: what it sent before is on its way by then. */
const MARK = 'mark.test';

export interface Lane {
  readonly network: Network;
  readonly visit: Visit;
}

export interface Lanes {
  /** Runs with a lane that nobody else uses. */
  use<Result>(run: (lane: Lane) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export async function openLanes(engine: EngineName, count: number): Promise<Lanes> {
  const free: Lane[] = [];
  const waiting: ((lane: Lane) => void)[] = [];
  const engines: Engine[] = [];
  const lanes = await Promise.all(
    Array.from({ length: count }, async () => {
      const network = await startNetwork({ google: answer });
      const started = await launch(engine, network, { lean: true });
      engines.push(started);
      return { network, visit: await started.newVisit() };
    }),
  );
  free.push(...lanes);
  return {
    async use(run) {
      const lane = free.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)));
      try {
        return await run(lane);
      } finally {
        const next = waiting.shift();
        if (next) next(lane);
        else free.push(lane);
      }
    },
    async close() {
      await Promise.all(lanes.map(({ visit }) => visit.close()));
      await Promise.all(engines.map((started) => started.close()));
      await Promise.all(lanes.map(({ network }) => network.close()));
    },
  };
}

/** What Google answers here: quick stand-ins that call the witness. */
export function answer(url: URL): ReturnType<typeof answerGoogle> {
  if ([WITNESS, MARK].includes(url.hostname))
    return { status: 204, headers: { 'access-control-allow-origin': '*' }, body: '' };
  const given = answerGoogle(asGoogles(url), { batch: 40, heartbeat: 120 });
  if (!given?.headers['content-type']?.includes('javascript')) return given;
  const witness = JSON.stringify(`https://${WITNESS}${url.pathname}?id=${url.searchParams.get('id') ?? ''}`);
  return { ...given, body: `fetch(${witness}, {mode: 'no-cors'});\n${given.body}` };
}

/** `*.own.test` are an owner's hosts, with copies of Google's files and a server-side container. */
function asGoogles(url: URL): URL {
  if (!url.hostname.endsWith('.own.test')) return url;
  const host = url.pathname.endsWith('/collect') ? 'www.google-analytics.com' : 'www.googletagmanager.com';
  return new URL(`https://${host}${url.pathname.replace(/^\/vendor/, '')}${url.search}`);
}

/** What Google would know: names of requests, without what differs from run to run. */
export interface Known {
  /** Every address asked for. */
  readonly requests: readonly string[];
  /** Scripts that ran. */
  readonly runs: readonly string[];
  /** Everything but scripts and the frame of Google's service worker: what carries measurements. */
  readonly hits: readonly string[];
}

const CODE = /\/(gtag\/(js|destination)|gtm\.js|analytics\.js|ga\.js|dc\.js|sw_iframe\.html)$/;
const TELLING = ['id', 'tid', 'utmac', 'measurement_id', 'en', 't'];

/**
 * @param before heartbeats of a page with this title are not counted: they left it before what is looked at
 * @param site host of the page: what an earlier page sent while it was left may arrive late
 * @param counts further addresses that count as Google's
 */
export function knownToGoogle({ traffic }: Network, site: string, counts?: RegExp, before?: string): Known {
  const google = new Set(traffic.google);
  const asked = traffic.all.filter(
    (hit) =>
      isFrom(hit, site) &&
      !(before !== undefined && isFromTitle(hit, before)) &&
      (google.has(hit) || (counts?.test(hit.url) && hit.kind !== 'document')),
  );
  const named = asked.filter((hit) => !isHeartbeat(hit)).map(nameOf);
  return {
    requests: asked.map(nameOf),
    runs: traffic
      .to(WITNESS)
      .filter((hit) => isFrom(hit, site))
      .map(({ path }) => path),
    hits: named.filter((name) => !CODE.test(name.replace(/\?.*/, ''))),
  };
}

function nameOf({ url }: Hit): string {
  const { host, pathname, searchParams } = new URL(url);
  const telling = TELLING.filter((name) => searchParams.has(name)).map((name) => `${name}=${searchParams.get(name)}`);
  return `${host}${pathname}?${telling.join('&')}`;
}

/** Requests without a referrer (a preload, a connection) come from the page that is open. */
function isFrom({ headers: { referer } }: Hit, site: string): boolean {
  return referer === undefined || new URL(referer).hostname === site;
}

/** Sent by the stand-in for ever, so it never counts as something that is still to end. */
const isHeartbeat = ({ path }: Hit) => path.includes('en=user_engagement');

/**
 * Waits until the open page sends nothing more but heartbeats. Whatever it has to do within `ms` of its own time comes before
 * its mark, however busy the machine is: a clock of the test's would only hope so.
 */
export async function settle({ network: { traffic }, visit }: Lane, ms = 250): Promise<void> {
  const count = () => traffic.all.filter((hit) => !isHeartbeat(hit) && hit.host !== MARK).length;
  for (let before = -1; before !== count(); ) {
    before = count();
    await visit.evaluate(
      async (wait, url) => {
        await new Promise((resolve) => setTimeout(resolve, wait));
        await fetch(url, { mode: 'no-cors' });
      },
      ms,
      `https://${MARK}/`,
    );
  }
}

/** For a page that was left, which can mark nothing: waits until nothing came for `quiet` ms. */
export async function calm({ network: { traffic } }: Lane, quiet: number): Promise<void> {
  for (let before = -1; before !== traffic.all.length; ) {
    before = traffic.all.length;
    await pause(quiet);
  }
}

/** A heartbeat that left the page while it had this title: on its way for as long as a busy machine takes. */
export const isFromTitle = ({ url }: Hit, title: string): boolean => {
  const { searchParams } = new URL(url);
  return searchParams.get('en') === 'user_engagement' && searchParams.get('dt') === title;
};
