// Which of the gate's files are missing, were changed, or are something else, and what to do about it.
import type { PartContext } from '../core/ports.ts';
import type { Tell } from './finding.ts';

const PART = /\/(consent-gate-[\w-]+\.js)(\?|$)/;
const LINKS = 'link[rel=modulepreload][href*="consent-gate-"]';
/** All that an English page may ask for. */
const FILES = ['ui', 'neighbour', 'second-layer', 'button', 'recorder', 'check'].map(
  (name) => `consent-gate-${name}.js`,
);
const READ_ON = 'Put it on a website';

/** Looks at every part that the page has asked for or will, and at those that it may ask for later. @returns a stop */
export function checkParts({ window, tag }: Pick<PartContext, 'window' | 'tag'>, tell: Tell): () => void {
  const { document, MutationObserver } = window;
  /** By file: each is asked for once more where it failed, by another address. */
  const seen = new Map<string, string>();

  async function check({ href, integrity }: HTMLLinkElement): Promise<void> {
    const [, file] = PART.exec(href) ?? [];
    if (!file || seen.has(file)) return;
    seen.set(file, href);
    const wrong = await whatIsWrong(window, href, integrity);
    if (wrong) tell({ level: 'error', text: `${file}: ${wrong}`, readOn: READ_ON });
  }

  /** Not wanted yet in this page. */
  async function look(file: string, beside: string): Promise<void> {
    if (seen.has(file)) return;
    const { href } = new URL(file, beside);
    const { status } = await window.fetch(href, { method: 'HEAD' });
    if (status === 404 || status === 410)
      tell({ level: 'error', text: `${file}: ${missing(href, status)}`, readOn: READ_ON });
  }

  function checkAll(): void {
    for (const link of document.querySelectorAll<HTMLLinkElement>(LINKS)) void check(link);
  }

  // A bundler has it all.
  if (!tag) return () => {};
  checkAll();
  const links = new MutationObserver(checkAll);
  links.observe(document.querySelector('head') ?? document.documentElement, { childList: true });
  const beside = FILES.map((file) => seen.get(file)).find(Boolean);
  // The one file that holds everything asks only for what is beside it.
  if (beside) for (const file of FILES) look(file, beside).catch(() => {});
  return () => links.disconnect();
}

const missing = (href: string, status: number) =>
  `it is missing, ${href} answered ${status}. Copy it into the folder of consent-gate.js`;

async function whatIsWrong({ fetch }: Window, href: string, integrity: string): Promise<string | undefined> {
  try {
    const { ok, status, headers } = await fetch(href);
    if (status === 404 || status === 410) return missing(href, status);
    if (!ok) return `${href} answered ${status}`;
    if (/html/.test(headers.get('Content-Type') ?? ''))
      return `it is missing, ${href} answered with a web page. Copy it into the folder of consent-gate.js`;
  } catch {
    // A policy may forbid to look.
    return undefined;
  }
  try {
    await fetch(href, { integrity });
  } catch {
    // Not by importing it: a second import() may run what the first was refused. (WebKit imports it unchecked.)
    return 'it is not the file that its hash names, so browsers refuse it. Copy all files of one version, and let nothing change them';
  }
  try {
    await import(/* @vite-ignore */ href);
  } catch (error) {
    return `it could not be loaded: ${error}`;
  }
  return undefined;
}
