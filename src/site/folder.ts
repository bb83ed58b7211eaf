// The folder of a site's files: what it needs of dist/ as it is there, a page that shows it at work, and what it was made of.
import { folderOfRelease } from '../core/files-folder.ts';
import { type Dist, integrityOf, integrityOfFiles } from './dist.ts';
import { type Lines, LOOK_FILE, linesOf, textOf } from './lines.ts';
import { lookCss } from './look-css.ts';
import { neededFiles } from './needed-files.ts';
import { pageFiles } from './page/page.ts';
import { type Site, writtenSite } from './site.ts';

export const SITE_FILE = 'consent-gate.json';

export interface PlannedFile {
  /** From the public folder on. */
  readonly path: string;
  readonly content: Uint8Array;
}

export interface FolderPlan {
  /** From the public folder on, with a slash at the end. */
  readonly folder: string;
  readonly files: readonly PlannedFile[];
  /** What the pages have to carry. */
  readonly lines: Lines;
}

export async function planFolder(site: Site, dist: Dist): Promise<FolderPlan> {
  const folder = folderOfRelease(dist.version);
  const hashes = await integrityOfFiles(dist);
  const known = Object.keys(hashes).map((address) => address.replace(/\?.*/, ''));
  const parts = await Promise.all(
    neededFiles(site.options, known, site.languages).map(async (name) => [name, await dist.read(name)] as const),
  );
  const css = lookCss(site.look, site.options);
  const look = css && (await integrityOf(bytes(css)));
  const integrity = { tag: hashes['consent-gate.js'] ?? '', look };
  const lines = linesOf(site, site.base + folder, integrity);
  const page = pageFiles({
    owner: String(site.options.controller ?? 'your site'),
    version: dist.version,
    path: `/${folder}`,
    address: `${site.base}${folder}consent-gate.js`,
    line: textOf(lines),
    tag: textOf(linesOf(site, './', integrity)),
  });
  const texts = { ...page, ...(css && { [LOOK_FILE]: css }) };
  const contents = [...parts, ...Object.entries(texts).map(([name, text]) => [name, bytes(text)] as const)];
  // So that nothing is ever overwritten or deleted that was not written like this.
  const files = Object.fromEntries(
    await Promise.all(contents.map(async ([name, content]) => [name, await integrityOf(content)])),
  );
  const json = `${JSON.stringify({ ...writtenSite(site, dist.version), files }, null, 2)}\n`;
  return {
    folder,
    files: [...contents, [SITE_FILE, bytes(json)] as const].map(([name, content]) => ({
      path: folder + name,
      content,
    })),
    lines,
  };
}

const bytes = (text: string) => new TextEncoder().encode(text);
