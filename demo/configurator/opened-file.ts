// What an owner took along, read again: the folder as an archive, its consent-gate.json, or the one file.
import { strFromU8, unzipSync } from 'fflate';
import { SITE_FILE } from '../../src/site/folder.ts';
import { openOneFile } from '../../src/site/one-file.ts';
import { readSite, type Site, SiteProblems } from '../../src/site/site.ts';

/** @throws {SiteProblems} */
export async function openedFile(file: Blob): Promise<Site> {
  const content = new Uint8Array(await file.arrayBuffer());
  const text = strFromU8(isArchive(content) ? inArchive(content) : content);
  return /^\s*\{/.test(text) ? readSite(json(text)) : openOneFile(text);
}

/** PKWARE's APPNOTE, 4.3.7. */
const isArchive = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b;

function inArchive(content: Uint8Array): Uint8Array {
  const files = unzipped(content);
  const [found] = Object.values(files);
  if (!found) throw new SiteProblems([`expected ${SITE_FILE} in the archive`]);
  return found;
}

function unzipped(content: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(content, { filter: ({ name }) => name.endsWith(`/${SITE_FILE}`) || name === SITE_FILE });
  } catch {
    throw new SiteProblems(['expected an archive that can be read']);
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SiteProblems([`expected JSON, got ${error instanceof Error ? error.message : error}`]);
  }
}
