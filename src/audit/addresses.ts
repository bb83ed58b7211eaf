// Which pages to open: those named, those of a list, those of a sitemap.
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, HTTPCredentials } from 'playwright-core';
import type { Failure, FailureKind } from './facts.ts';
import { pageAddresses, reason } from './page-values.ts';

/** @throws a sentence naming what is no address */
export function parseAddress(text: string): string {
  // `example.com` is what people type.
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new Error(`expected an http(s) address, got "${text}"`);
  }
  return new URL(address).href.replace(/#.*/, '');
}

export interface Guarded {
  readonly addresses: readonly string[];
  /** Of the one origin that they are meant for. */
  readonly credentials: HTTPCredentials | undefined;
}

/** Takes name and password out of `https://name:password@staging.example.com`, so that no report shows them. @throws a sentence */
export function withoutCredentials(addresses: readonly string[]): Guarded {
  const found = new Map<string, HTTPCredentials>();
  const bare = addresses.map((address) => {
    const url = new URL(address);
    const [username, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
    [url.username, url.password] = ['', ''];
    if (username || password) found.set(url.origin, { username, password, origin: url.origin });
    return url.href;
  });
  if (found.size > 1) throw new Error('expected names and passwords of one site at most in an audit');
  return { addresses: bare, credentials: [...found.values()][0] };
}

/** One address a line; empty lines and lines that begin with `#` are left out. */
export async function addressesOfList(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`--list: cannot read "${file}"`);
  });
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line && !line.startsWith('#')).map(parseAddress);
}

export interface Mapped {
  readonly addresses: readonly string[];
  /** The sitemaps that could not be read. */
  readonly failures: readonly Failure[];
}

/** The pages of a sitemap, and of the sitemaps that an index names: https://www.sitemaps.org/protocol.html */
export async function addressesOfSitemap(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  max: number,
): Promise<Mapped> {
  // Fetched by the browser, so that its proxy and certificates apply.
  const context = await browser.newContext(options);
  const failures: Failure[] = [];
  const read = async (address: string): Promise<string> => {
    const fail = (kind: FailureKind, message: string) => {
      failures.push({ url: address, kind, message: `cannot be read as a sitemap: ${message}` });
      return '';
    };
    try {
      const response = await context.request.get(address);
      if (!response.ok()) return fail('status', `it answers ${response.status()}`);
      const text = unpack(await response.body());
      return locations(text).length ? text : fail('not-a-page', 'it names no address in a <loc>');
    } catch (error) {
      return fail('no-answer', reason(error));
    }
  };
  try {
    const text = await read(url);
    if (!/<sitemapindex[\s>]/.test(text)) return { addresses: locations(text), failures };
    const addresses: string[] = [];
    for (const sitemap of locations(text)) {
      if (addresses.length >= max) break;
      addresses.push(...locations(await read(sitemap)));
    }
    return { addresses, failures };
  } finally {
    await context.close();
  }
}

/** The protocol's limit. */
const MAX_BYTES = 50 * 1024 * 1024;

/** A sitemap may be a gzip file, which a browser hands over as it is. */
function unpack(body: Buffer): string {
  const packed = body[0] === 0x1f && body[1] === 0x8b;
  return (packed ? gunzipSync(body, { maxOutputLength: MAX_BYTES }) : body).toString('utf8');
}

/** The `<loc>`s; addresses that make no sense are left out. */
export function locations(xml: string): string[] {
  const texts = [...xml.matchAll(/<loc>\s*(?:<!\[CDATA\[)?([^<\]]+?)(?:\]\]>)?\s*<\/loc>/g)].map(
    ([, text = '']) => text,
  );
  return pageAddresses(texts.map((text) => text.replaceAll('&amp;', '&')));
}
