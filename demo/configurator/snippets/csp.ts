// The strictest content security policy under which everything runs with these options: the guide's, fitted to them.
import type { Options } from '../options.ts';
import { idOfTag } from '../tags.ts';

const GOOGLE_ASKED = [
  'https://*.google-analytics.com',
  'https://*.analytics.google.com',
  'https://*.googletagmanager.com',
  // Where gtag.js goes when its own collectors cannot be reached.
  'https://www.google.com/g/collect',
];
const GOOGLE_SEEN = ['https://*.google-analytics.com', 'https://*.googletagmanager.com'];

export interface PolicyFor {
  /** Address of consent-gate.js in the tag. */
  readonly script: string;
  /** The page's scripts carry nonces; else its hosts are named. */
  readonly nonces: boolean;
  /** The owner's style sheet says how it looks. */
  readonly styled?: boolean;
}

/** One line, as it stands in the header. */
export function policy(options: Options, { script, nonces, styled = false }: PolicyFor): string {
  const google = options.googleAnalytics !== undefined || options.googleTagManager !== undefined;
  const hosts = [script, options.assets].flatMap(originOf);
  const scripts = nonces
    ? ["'nonce-NONCE'", "'strict-dynamic'"]
    : ["'self'", ...hosts, ...(google ? ['https://*.googletagmanager.com'] : [])];
  const directives = [
    ['default-src', "'none'"],
    ['script-src', ...scripts],
    ['style-src', styled ? "'self'" : "'none'"],
    ['connect-src', "'self'", ...originOf(options.endpoint), ...(google ? GOOGLE_ASKED : [])],
    ['img-src', "'self'", ...(google ? GOOGLE_SEEN : [])],
    // gtag.js makes a frame, and a policy of its own.
    ...(google ? [['frame-src', 'https://www.googletagmanager.com']] : []),
    ['base-uri', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'consent-gate', ...(google ? ['goog#html'] : [])],
  ];
  return directives.map((directive) => [...new Set(directive)].join(' ')).join('; ');
}

/** Whether Google may load more than the policy knows of: a container holds any tag, and advertising asks hosts of its own. */
export const loadsMore = ({ googleAnalytics, googleTagManager }: Options): boolean =>
  googleTagManager !== undefined ||
  (Array.isArray(googleAnalytics) && googleAnalytics.some((tag) => /^(AW|DC)-/.test(idOfTag(tag))));

/** Of another host; an address on the page's own is `'self'`. What browsers let pass as a host could still end a directive. */
function originOf(address: unknown): string[] {
  const text = String(address ?? '');
  const origin = /^https?:/.test(text) && URL.canParse(text) ? new URL(text).origin : '';
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? [origin] : [];
}
