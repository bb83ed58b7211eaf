// The two things that an owner can take: a folder as an archive, or one file; each with the line to paste.
import { zipSync } from 'fflate';
import { planFolder } from '../../src/site/folder.ts';
import { textOf } from '../../src/site/lines.ts';
import { languagesInside, makeOneFile, ONE_FILE, oneFileLines } from '../../src/site/one-file.ts';
import type { Site } from '../../src/site/site.ts';
import { servedDist } from './served-dist.ts';
import { ZIP_DATE } from './zip-date.ts';

export interface Made {
  readonly name: string;
  /** Packed when it is asked for: it takes a while. */
  content(): Uint8Array;
  /** To be pasted. */
  readonly line: string;
}

export interface MadeFiles {
  readonly folder: Made & { readonly files: number };
  readonly one: Made & { readonly code: string; readonly languages: readonly string[] };
}

export async function madeFiles(site: Site): Promise<MadeFiles> {
  const [plan, code] = await Promise.all([planFolder(site, servedDist), makeOneFile(site, servedDist)]);
  const archive = Object.fromEntries(plan.files.map(({ path, content }) => [path, content]));
  return {
    folder: {
      name: `consent-gate-${servedDist.version}.zip`,
      content: () => zipSync(archive, { level: 9, mtime: ZIP_DATE }),
      line: textOf(plan.lines),
      files: plan.files.length,
    },
    one: {
      name: ONE_FILE,
      content: () => new TextEncoder().encode(code),
      line: textOf(await oneFileLines(code, site, servedDist.version)),
      code: `<script>\n${code}</script>`,
      languages: languagesInside(site),
    },
  };
}

/** Hands it to the browser’s downloads. */
export function download({ name, content }: Made): void {
  // The bytes are one buffer's own, never shared.
  const url = URL.createObjectURL(new Blob([content() as Uint8Array<ArrayBuffer>]));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser has it by then; in the same task Safari would not.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
