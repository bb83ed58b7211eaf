// What waits, and why: what the gate has noted, and what stands marked in the page.
import { absolute } from '../core/asked-of-google.ts';
import { googleUse } from '../core/google-hosts.ts';
import type { PartContext, Waiting } from '../core/ports.ts';
import { type Row, type Section, shortAddress } from './section.ts';

const MARKED = 'script[data-consent],iframe[data-consent],img[data-consent],link[data-consent]';
const ADDRESSES = ['src', 'href', 'srcset', 'srcdoc'] as const;

export function held(context: PartContext): Section {
  const { window, allows, waiting } = context;
  const elements = markedIn(window).filter((element) => isHeld(element) && !allows(`${element.dataset.consent}`));
  const known = new Set<unknown>(elements);
  // A request has no element; an entry of the data layer has a section of its own.
  const requests = waiting.filter(({ what, address }) => address !== undefined && !known.has(what));
  return {
    title: 'Held now',
    empty: 'Nothing waits.',
    rows: [
      ...elements.map((element) => rowOf(context, nameOf(element), addressIn(element), `${element.dataset.consent}`)),
      ...requests.map((entry) => rowOf(context, nameOfWaiting(entry), entry.address, entry.category)),
    ],
  };
}

export function letGo(context: PartContext): Section {
  const { window, allows } = context;
  const elements = markedIn(window).filter((element) => !isHeld(element) && allows(`${element.dataset.consent}`));
  return {
    title: 'Let go',
    empty: 'Nothing that was held has been let go.',
    rows: [...elements.map(rowOfElement), ...requestsOver(context, new Set(markedIn(window).map(addressIn)))],
  };
}

const rowOfElement = (element: HTMLElement): Row => ({
  what: shortAddress(addressIn(element)),
  why: `${nameOf(element)}, ${element.dataset.consent} is allowed`,
  state: 'let go',
});

const NOTED = /^consent-gate: held (.*)$/s;

/** Requests that were held, and do not wait any more: sent after a yes, given up after a no. */
function requestsOver({ window, waiting, consent }: PartContext, marked: ReadonlySet<string>): readonly Row[] {
  const still = new Set(waiting.map(({ address }) => `${address}`));
  const noted = window.performance.getEntriesByType('mark').flatMap(({ name }) => NOTED.exec(name)?.[1] ?? []);
  const asked = new Set(window.performance.getEntriesByType('resource').map(({ name }) => name));
  return [...new Set(noted)]
    .filter((address) => !still.has(address) && !marked.has(address))
    .map((address): Row => {
      const isSent = asked.has(absolute(address, window.document));
      if (isSent) return { what: shortAddress(address), why: 'a request, sent', state: 'let go' };
      return { what: shortAddress(address), why: consent() ? 'a request, given up' : 'a request, gone', state: 'held' };
    });
}

const markedIn = ({ document }: Window): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(MARKED)];

const isHeld = (element: HTMLElement): boolean =>
  element.localName === 'script'
    ? (element as HTMLScriptElement).type === 'text/plain'
    : !ADDRESSES.some((name) => element.hasAttribute(name));

function addressIn(element: HTMLElement): string {
  const address = ADDRESSES.map((name) => element.getAttribute(name) ?? element.dataset[name]).find(Boolean);
  return address ?? `${element.textContent?.trim().replace(/\s+/g, ' ').slice(0, 80)} …`;
}

const nameOf = ({ localName }: Element): string => (localName === 'iframe' ? 'a frame' : `a ${localName}`);

function nameOfWaiting({ what }: Waiting): string {
  const { localName, readyState } = Object(what) as { readonly localName?: string; readonly readyState?: unknown };
  if (localName) return `a ${localName}`;
  return readyState === undefined ? 'a request of code' : 'an XMLHttpRequest';
}

function rowOf(context: PartContext, name: string, address: unknown, category: string): Row {
  return {
    what: shortAddress(address),
    why: `${name} waits for ${category}: ${reason(context, address)}`,
    state: 'held',
  };
}

/** In the order in which the gate itself looks. */
function reason({ window, settings }: PartContext, address: unknown): string {
  const url = URL.canParse(`${address}`, window.document.baseURI) && new URL(`${address}`, window.document.baseURI);
  const use = url && settings.autoBlock && googleUse(url, 'script');
  if (use) return `Google’s, for ${use}`;
  const entry = url && blockedBy(settings.block, url, window.document.baseURI);
  return entry ? `block has ${entry}` : 'it is marked';
}

function blockedBy(block: PartContext['settings']['block'], url: URL, base: string): string | undefined {
  return Object.values(block)
    .flat()
    .find((entry) =>
      /^(http.*)?\/./.test(entry)
        ? url.href.startsWith(new URL(entry, base).href)
        : url.hostname === entry.toLowerCase(),
    );
}
