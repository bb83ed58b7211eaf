// The guide's pages as they are written, for tests that hold them to what they say.
import { readdirSync, readFileSync } from 'node:fs';

const DOCS = new URL('../demo/guide/docs/', import.meta.url);

/** @param page its file without `.md`, such as `reference/options` */
export const guidePage = (page: string): string => readFileSync(new URL(`${page}.md`, DOCS), 'utf8');

/** By their files without `.md`. */
export const GUIDE_PAGES: readonly string[] = readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.md') && !file.startsWith('.'))
  .map((file) => file.slice(0, -3))
  .sort();
