// Opens an address as a visitor does, and names the reason where it cannot.
import { PageFailure } from './page-failure.ts';
import { reason } from './page-values.ts';
import type { Visit } from './visit.ts';

/** @throws {PageFailure} */
export async function openPage(visit: Visit, url: string, timeout: number): Promise<void> {
  const response = await visit.page.goto(url, { waitUntil: 'domcontentloaded', timeout }).catch((error: unknown) => {
    throw failureOf(error, visit.downloaded, timeout);
  });
  stillThere(visit, url);
  // The whole browser ends such a visit with an error; its engine alone shows the page that came along.
  if (response?.status() === 401) throw new PageFailure('status', LOCKED);
  if (response && response.status() >= 400) throw new PageFailure('status', `answers ${response.status()}`);
  const type = response?.headers()['content-type'] ?? '';
  if (type && !/html/.test(type)) throw new PageFailure('not-a-page', `is no page but ${type}`);
}

/** A page may also lead to another site by script or a `refresh`. @throws {PageFailure} */
export function stillThere({ page }: Visit, url: string): void {
  const at = new URL(page.url());
  // Chromium's own page for what it could not open, or a page that a script wrote into an empty one.
  if (!/^https?:$/.test(at.protocol))
    throw new PageFailure('no-answer', `leads to an address that is no page, ${at.protocol}`);
  if (!isSameSite(new URL(url), at)) throw new PageFailure('redirect', `redirects to another site, ${at.origin}`);
}

/** The same host, or a host and its subdomain, such as `www.`; any scheme and port. */
export function isSameSite({ hostname: one }: URL, { hostname: other }: URL): boolean {
  const [a, b] = [one.replace(/^www\./, ''), other.replace(/^www\./, '')];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

const LOCKED = 'wants a name and a password, or others: https://name:password@… gives them';

/** What Chromium's net errors mean: https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h */
export function failureOf(error: unknown, downloaded: boolean, timeout: number): PageFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (downloaded || /Download is starting/.test(message)) return new PageFailure('download', 'is a download, no page');
  const code = /net::(ERR_\w+)/.exec(message)?.[1] ?? '';
  if (/^ERR_(CERT|SSL)/.test(code)) return new PageFailure('certificate', `has a certificate that fails (${code})`);
  if (/ERR_TOO_MANY_REDIRECTS/.test(code)) return new PageFailure('no-answer', 'redirects in circles');
  if (/INVALID_AUTH_CREDENTIALS/.test(code)) return new PageFailure('status', LOCKED);
  if (code) return new PageFailure('no-answer', `does not answer (${code})`);
  if (/Timeout/.test(message)) return new PageFailure('no-answer', `does not answer within ${timeout / 1000} seconds`);
  if (/interrupted by another navigation/.test(message))
    return new PageFailure('no-answer', 'leads to another address before it is there');
  return new PageFailure('crash', reason(error) || 'cannot be opened');
}
