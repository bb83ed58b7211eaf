// One way in which Google Analytics gets onto a page, as a page somebody could have written.
import type { EngineName } from '../../setup/browsers.mjs';
import type { Page } from '../harness/site.ts';

export interface Road {
  /** Also its name in `limits.ts`. */
  readonly name: string;
  /** The whole page. `tag` is the gate's, or nothing in the control run. */
  html(tag: string): string;
  /** What the control run must show: Google's script ran, a hit arrived, or anything was asked of Google. @default its script ran, and sent a hit */
  readonly proof?: 'hit' | 'request';
  /** Engines that do not know the road at all. */
  readonly unknown?: readonly EngineName[];
  /** Asks ahead of need: what is not asked for after yes is missed by nobody. */
  readonly hint?: boolean;
  /** Its scripts run in one order, with the gate as without. */
  readonly ordered?: boolean;
  /** Further attributes of the gate's tag. */
  readonly options?: string;
  /** The data block before the gate's tag. */
  readonly config?: object;
  /** The gate's script stands in the page itself instead of in a file. */
  readonly inlined?: boolean;
  /** Of the page's answer: a policy, a Link header … */
  readonly headers?: Readonly<Record<string, string>>;
  /** Further files of the same site. */
  readonly files?: Readonly<Record<string, Page>>;
  /** Addresses that count as Google's here: own copies, server-side containers. */
  readonly counts?: RegExp;
}

export const GTAG = 'https://www.googletagmanager.com/gtag/js?id=G-ROAD0001';
export const COLLECT = 'https://www.google-analytics.com/g/collect?v=2&tid=G-ROAD0001&cid=1.1&en=page_view';

/** What stands beside the first line of Google's snippet. */
export const QUEUE = `window.dataLayer = window.dataLayer || [];
  function gtag(){dataLayer.push(arguments);}
  gtag('js', new Date());
  gtag('config', 'G-ROAD0001');`;

/** Fields that hide what their form says of itself (HTML, "form, named property"); of two with one name the form makes a list. */
export const HIDING_FIELDS = [
  ...['matches', 'querySelectorAll', 'firstElementChild', 'shadowRoot', 'shadowRoot', 'getAttribute', 'dataset'],
  ...['parentNode', 'nodeType', 'host', 'localName', 'closest'],
]
  .map((name) => `<input name="${name}">`)
  .join('');

export interface Parts {
  /** In the head, after the gate's tag. */
  readonly head?: string;
  readonly body?: string;
}

/** The gate's tag first, as owners are told. */
export const page = (tag: string, { head = '', body = '' }: Parts): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${tag}
<title>A page</title>
${head}</head><body><main id="main"><h1>A page</h1><p id="last">Text</p></main>
${body}</body></html>`;

export const inHead = (name: string, head: string, rest: Partial<Road> = {}): Road => ({
  name,
  html: (tag) => page(tag, { head }),
  ...rest,
});

export const inBody = (name: string, body: string, rest: Partial<Road> = {}): Road => ({
  name,
  html: (tag) => page(tag, { body }),
  ...rest,
});

/** Code at the end of the body, which the walk runs again after a refusal and after a withdrawal, as a single-page app would. */
export const byCode = (name: string, code: string, rest: Partial<Road> = {}): Road =>
  inBody(name, `<script>${QUEUE}\nfunction road() {\n${code}\n}\nroad();</script>`, rest);
