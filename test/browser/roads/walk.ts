// Walks one road: without the gate, then with it before a choice, after a refusal, after a yes and after a withdrawal.
import { readFile } from 'node:fs/promises';
import { html, type Page, site } from '../harness/site.ts';
import { until } from '../harness/until.ts';
import { calm, type Known, knownToGoogle, type Lane, settle } from './lane.ts';
import type { Road } from './road.ts';

/** Where Google is meant to be reached. */
interface Reached extends Known {
  readonly cookies: readonly string[];
  /** Google's scripts in the order in which they ran in this window: requests may overtake each other. */
  readonly order: readonly string[];
}

/** What Google knew in each part of the walk. */
export interface Walk {
  /** Without the gate. */
  readonly control: Reached;
  /** With it, nobody has answered. */
  readonly before: Known;
  /** From the moment of the refusal, in the same page; `null`: not walked. */
  readonly declined: Known | null;
  /** A visitor who says yes: everything since the page was opened. */
  readonly accepted: Reached;
  /** The same page after a withdrawal, until it is left. */
  readonly withdrawn: Known & { readonly cookies: readonly string[] };
  /** A new load of the page, the refusal remembered. */
  readonly reloaded: Known;
}

let made = 0;
const GOOGLE_COOKIE = /^(_ga|_gid|_gat|_gcl|__utm)/;

/** @param alsoDecline walk the refusal in an open page too: a page load more */
export async function walk(road: Road, lane: Lane, alsoDecline: boolean): Promise<Walk> {
  const { network, visit } = lane;
  // Sites nobody has been to: no cookie, no storage and no cache of another road is there.
  const number = ++made;
  const [plain, refused, gated] = [`plain${number}.test`, `refused${number}.test`, `gated${number}.test`];
  const tag = await gateTag(road);
  serve(plain, '');
  serve(refused, tag);
  serve(gated, tag);
  let host = plain;
  const known = (before?: string) => knownToGoogle(network, host, road.counts, before);
  const cookies = async () =>
    [...new Set((await visit.cookies()).map(({ name }) => name))].filter((name) => GOOGLE_COOKIE.test(name)).sort();

  function serve(name: string, gate: string): void {
    const pages: Record<string, Page> = { '/': () => html(road.html(gate), road.headers), ...road.files };
    network.serve(name, site(pages));
  }

  async function leave(): Promise<void> {
    await visit.goto('about:blank');
    await calm(lane, 100);
  }
  async function open(next: string): Promise<void> {
    // What tells no referrer could be taken for the next page's (WebKit's srcdoc frames are so discreet).
    if (network.traffic.google.some(({ headers }) => headers.referer === undefined)) await leave();
    network.traffic.clear();
    host = next;
    await visit.goto(`https://${host}/`);
    if (host !== plain) await visit.waitFor('the gate', () => !!Reflect.get(window, 'consentGate'));
  }
  const reached = async (): Promise<Reached> => ({
    ...known(),
    cookies: await cookies(),
    order: await visit.evaluate(order),
  });
  const again = () => visit.evaluate(() => Reflect.get(window, 'road')?.());
  const say = (word: 'acceptAll' | 'declineAll') =>
    visit.evaluate((name) => Reflect.get(window, 'consentGate')[name](), word);

  await open(plain);
  const arrived = ({ runs, hits, requests }: Known) =>
    ({ run: runs.length * hits.length, hit: hits.length, request: requests.length })[road.proof ?? 'run'] > 0;
  await until('the control run to reach Google', async () => arrived(known()), 5000).catch(() => {});
  await settle(lane);
  const control = await reached();

  let declined: Known | null = null;
  if (alsoDecline) {
    await open(refused);
    await settle(lane);
    network.traffic.clear();
    await say('declineAll');
    await again();
    await settle(lane);
    declined = known();
  }

  await open(gated);
  await settle(lane);
  const before = known();
  await say('acceptAll');
  const missing = ({ runs, requests }: Known) =>
    control.runs.length > runs.length ||
    control.requests.some((name) => !name.includes('user_engagement') && !requests.includes(name));
  await until('Google to be reached after yes', async () => !missing(known()), 4000).catch(() => {});
  await settle(lane);
  const accepted = await reached();

  await visit.evaluate(nameFrames);
  await settle(lane, 20);
  network.traffic.clear();
  // The title tells what left the page before it was silenced from what leaves it afterwards.
  const title = await visit.evaluate(async () => {
    const before = document.title;
    for (const frame of document.querySelectorAll('iframe')) {
      // As it is emptied, it may say one last thing.
      if (frame.contentDocument) frame.contentDocument.title = 'Withdrawn';
    }
    await Reflect.get(window, 'consentGate').withdraw();
    document.title = 'Withdrawn';
    return before;
  });
  await again();
  await visit.evaluate(provoke);
  await settle(lane, 400);
  // The tags write them again, and the gate looks again at 0.5, 2 and 5 s.
  await until('the cookies to be gone', async () => (await cookies()).length === 0, 6000).catch(() => {});
  const left = await cookies();
  await leave();
  const withdrawn = { ...known(title), cookies: left };

  await open(gated);
  await again();
  await settle(lane);
  return { control, before, declined, accepted, withdrawn, reloaded: known() };
}

async function gateTag({ inlined, options = '', config }: Road): Promise<string> {
  const block = config
    ? `<script type="application/json" data-consent-gate-config>${JSON.stringify(config)}</script>`
    : '';
  if (!inlined) return `${block}<script src="/consent-gate.js" ${options}></script>`;
  const code = await readFile(new URL('../../../dist/consent-gate.js', import.meta.url), 'utf8');
  return `${block}<script data-assets="/" ${options}>${code.replaceAll('</script', '<\\/script')}</script>`;
}

function order(): string[] {
  const { runs = [] } = Reflect.get(window, '__googleStandIn') ?? {};
  return runs.map(({ kind, id }: Record<string, string>) => `${kind} ${id}`);
}

/** Gives the frames in the page its title: what they send tells it. */
function nameFrames(): void {
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentDocument) frame.contentDocument.title = document.title;
  }
}

/** Whatever of Google's runs in the page is asked to measure something. */
function provoke(): void {
  const windows = [window, ...Array.from(window.frames)];
  for (const any of windows) {
    try {
      for (const name of ['gtag', 'ga', '__gaTracker']) {
        if (typeof Reflect.get(any, name) !== 'function') continue;
        Reflect.get(any, name)(...(name === 'gtag' ? ['event', 'provoked'] : ['send', 'event']));
      }
      Reflect.get(any, '_gaq')?.push(['_trackPageview']);
    } catch {}
  }
}
