// Judges what was observed on a page. Pure: the same facts give the same findings.
import { isStored, trackerOfAddress, trackerOfName } from './classify.ts';
import type { Banner, DataLayer, Look, PageFacts, SeenMessage, SeenRequest, Snapshot } from './facts.ts';
import { type Finding, finding, type RuleId } from './findings.ts';
import type { Tracker } from './trackers.ts';

/** Findings in the order of a visit. Empty where nothing is wrong. */
export function judge(facts: PageFacts): Finding[] {
  const { tool, banner, dataLayer, before, declined, withdrawn, later, refused, notJudged } = facts;
  const faults = gateFaults(facts);
  return [
    ...(faults.length ? [finding('gate-fault', faults)] : []),
    ...(refused.length ? [finding('decision-refused', refused)] : []),
    ...(tool !== null && !banner ? [finding('no-banner', [tool, ...consoleErrors(facts)])] : []),
    ...beforeConsent(before),
    ...(dataLayer ? dataLayerOrder(dataLayer) : []),
    ...(banner ? parity(banner) : []),
    ...(declined ? afterNo(declined, 'request-after-decline', 'storage-after-decline') : []),
    ...(later?.askedAgain ? [finding('asked-again', [])] : []),
    ...(later && !later.settingsFound ? [finding('settings-not-found', [])] : []),
    ...(withdrawn ? afterNo(withdrawn, 'request-after-withdrawal', 'storage-after-withdrawal') : []),
    ...(tool === null ? [finding('tool-unknown', [])] : []),
    ...(notJudged.length ? [finding('not-judged', notJudged)] : []),
  ];
}

/** A tag that nobody marked is a finding of its own: what it asked is among the requests. */
const UNMARKED = /\bwas asked for\b/;
const OWN_FILE = /\/consent-gate[\w.-]*\.js/;

/** What consent-gate says of itself, and what the browser says of its files: missing, or refused. */
function gateFaults({ messages }: PageFacts): string[] {
  const own = messages.filter(({ level, text, from }) => {
    if (/^consent-gate\b/.test(text)) return !UNMARKED.test(text);
    // Whatever the page calls goes through the gate, so the place of an error says nothing; that of a file is the file.
    return level === 'error' && (OWN_FILE.test(text) || (/^Failed to load/.test(text) && OWN_FILE.test(from)));
  });
  return own.map(quoted);
}

const consoleErrors = ({ messages }: PageFacts) => messages.filter(({ level }) => level === 'error').map(quoted);

/** The browser names a file beside its message. */
function quoted({ text, from }: SeenMessage): string {
  const said = text.length > 300 ? `${text.slice(0, 299)}…` : text;
  return /^consent-gate\b/.test(text) || !from || text.includes(from) ? said : `${said} (${withoutQuery(from)})`;
}

function beforeConsent(before: Snapshot): Finding[] {
  const asked = trackingRequests(before);
  return [
    ...found(
      'request-before-consent',
      asked.filter(({ held, cookieless }) => !held && !cookieless),
    ),
    ...found(
      'fetched-before-consent',
      asked.filter(({ held, cookieless }) => held && !cookieless),
    ),
    ...found(
      'cookieless-before-consent',
      asked.filter(({ cookieless }) => cookieless),
    ),
    ...stored('storage-before-consent', before),
  ];
}

/** Leaves out a script that is fetched and held again: it was named for the time before the choice. */
function afterNo(snapshot: Snapshot, request: RuleId, storage: RuleId): Finding[] {
  const asked = trackingRequests(snapshot).filter(({ held, cookieless }) => !held && !cookieless);
  return [...found(request, asked), ...stored(storage, snapshot)];
}

interface TrackingRequest extends SeenRequest {
  readonly service: string;
  readonly cookieless: boolean;
}

export function trackingRequests({ requests, cookies, storage }: Snapshot): TrackingRequest[] {
  const names = [...cookies, ...storage].map(({ name }) => name);
  const storesNothing = (tracker: Tracker) =>
    !tracker.stores.some((stored) => names.some((name) => isStored(stored, name)));
  return requests.flatMap((request) => {
    const tracker = trackerOfAddress(request.url);
    if (!tracker) return [];
    const cookieless = tracker.cookieless === 'always' || (tracker.cookieless === 'set' && storesNothing(tracker));
    return [{ ...request, service: tracker.name, cookieless }];
  });
}

function found(rule: RuleId, requests: readonly TrackingRequest[]): Finding[] {
  const lines = requests.map(({ service, method, url }) => `${service}: ${method} ${withoutQuery(url)}`);
  return lines.length ? [finding(rule, [...new Set(lines)])] : [];
}

function stored(rule: RuleId, { cookies, storage }: Snapshot): Finding[] {
  const entries = [
    ...cookies.map(({ name, domain }) => ({ name, where: `cookie of ${domain}` })),
    ...storage.map(({ name, kind }) => ({ name, where: kind })),
  ];
  const lines = entries.flatMap(({ name, where }) => {
    const known = trackerOfName(name);
    return known ? [`${known.tracker.name}: ${name} (${where})`] : [];
  });
  return lines.length ? [finding(rule, [...new Set(lines)])] : [];
}

/** Without the query, which identifies visitors and belongs into no report. */
function withoutQuery(url: string): string {
  return url.replace(/[?#].*/, '');
}

function dataLayerOrder({ consentDefault, firstCommand, granted }: DataLayer): Finding[] {
  if (firstCommand < 0 && consentDefault < 0) return [];
  if (consentDefault < 0) return [finding('consent-default-missing', [`first command at place ${firstCommand + 1}`])];
  return [
    ...(firstCommand >= 0 && firstCommand < consentDefault
      ? [
          finding('consent-default-late', [
            `consent default at place ${consentDefault + 1}, first command at ${firstCommand + 1}`,
          ]),
        ]
      : []),
    ...(granted.length ? [finding('consent-default-granted', granted)] : []),
  ];
}

/** Smaller differences come from the length of a word or the rounding of a pixel. */
const TOLERANCE = { height: 0.9, width: 0.5, font: 0.95, text: 4.5, fill: 0.6 };

function parity({ accept, decline, clicksToDecline }: Banner): Finding[] {
  if (!decline) {
    const clicks = clicksToDecline === null ? 'no way to decline was found' : `${clicksToDecline} clicks, accepting 1`;
    return [finding('decline-not-on-first-layer', [clicks])];
  }
  const smaller = [
    ...differs('height', accept.height, decline.height, TOLERANCE.height, ' px'),
    ...differs('width', accept.width, decline.width, TOLERANCE.width, ' px'),
    ...differs('font size', accept.fontSize, decline.fontSize, TOLERANCE.font, ' px'),
  ];
  const fainter = [
    ...(accept.tag === decline.tag || decline.tag !== 'a' ? [] : [`accepting is a ${accept.tag}, declining a link`]),
    ...(decline.fontWeight < accept.fontWeight ? [`font weight ${decline.fontWeight}, ${accept.fontWeight}`] : []),
    ...(decline.textContrast < TOLERANCE.text && decline.textContrast < accept.textContrast * TOLERANCE.font
      ? [contrast('text', accept.textContrast, decline.textContrast)]
      : []),
    ...(decline.fillContrast < accept.fillContrast * TOLERANCE.fill
      ? [contrast('fill or border', accept.fillContrast, decline.fillContrast)]
      : []),
  ];
  return [
    ...(clicksToDecline !== null && clicksToDecline > 1
      ? [finding('decline-takes-more-clicks', [`${clicksToDecline} clicks, accepting 1`])]
      : []),
    ...(smaller.length ? [finding('decline-smaller', [...smaller, labels(accept, decline)])] : []),
    ...(fainter.length ? [finding('decline-fainter', [...fainter, labels(accept, decline)])] : []),
  ];
}

const differs = (what: string, accept: number, decline: number, ratio: number, unit: string) =>
  decline < accept * ratio ? [`${what} ${round(decline)}${unit}, accepting ${round(accept)}${unit}`] : [];
const contrast = (what: string, accept: number, decline: number) =>
  `contrast of its ${what} ${round(decline)}:1, accepting ${round(accept)}:1`;
const labels = (accept: Look, decline: Look) => `“${decline.label}” beside “${accept.label}”`;
const round = (number: number) => Math.round(number * 10) / 10;
