// Which pages to open: those named, those of a list, those of a sitemap.
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions } from 'playwright-core';

/** @throws a sentence naming what is no address */
export function parseAddress(text: string): string {
  // `example.com` is what people type.
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new Error(`expected an http(s) address, got "${text}"`);
  }
  return new URL(address).href.replace(/#.*/, '');
}

/** One address a line; empty lines and lines that begin with `#` are left out. */
export async function addressesOfList(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`--list: cannot read "${file}"`);
  });
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line && !line.startsWith('#')).map(parseAddress);
}

/** Pages of a sitemap, and of the sitemaps that an index names: https://www.sitemaps.org/protocol.html */
export async function addressesOfSitemap(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  max: number,
): Promise<string[]> {
  // In the browser, so that its proxy and its certificates count here too.
  const context = await browser.newContext(options);
  const read = async (address: string): Promise<string> => {
    const response = await context.request.get(address).catch((error: unknown) => {
      throw new Error(`--sitemap: ${address} does not answer (${String(error).split('\n')[0]})`);
    });
    if (!response.ok()) throw new Error(`--sitemap: ${address} answers ${response.status()}`);
    return await response.text();
  };
  try {
    const text = await read(url);
    if (!/<sitemapindex[\s>]/.test(text)) return locations(text);
    const pages: string[] = [];
    for (const sitemap of locations(text)) {
      if (pages.length >= max) break;
      pages.push(...locations(await read(sitemap)));
    }
    return pages;
  } finally {
    await context.close();
  }
}

/** The `<loc>`s; addresses that make no sense are left out. */
export function locations(xml: string): string[] {
  const texts = [...xml.matchAll(/<loc>\s*(?:<!\[CDATA\[)?([^<\]]+?)(?:\]\]>)?\s*<\/loc>/g)].map(
    ([, text = '']) => text,
  );
  const addresses = texts.map((text) => text.replaceAll('&amp;', '&'));
  return addresses.filter((address) => URL.canParse(address) && /^https?:/.test(address));
}
