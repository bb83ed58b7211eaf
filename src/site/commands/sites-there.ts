// The sites whose files lie in a public folder, the newest version first.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../receiver/commands/command.ts';
import { SITE_FILE } from '../folder.ts';
import type { Form } from '../html-lines.ts';
import { readSite, type Site, SiteProblems } from '../site.ts';
import { oneFileThere, siteInFile } from './our-file.ts';

export interface SiteThere {
  readonly version: string;
  /** Path of the version's folder. */
  readonly folder: string;
}

export async function sitesThere(root: string): Promise<readonly SiteThere[]> {
  const names = await readdir(join(root, 'consent-gate')).catch(() => []);
  return names
    .filter((name) => /^\d+\.\d+\.\d+/.test(name))
    .sort((one, other) => compareVersions(other, one))
    .map((version) => ({ version, folder: join(root, 'consent-gate', version) }))
    .filter((site) => existsSync(siteFileOf(site)));
}

/**
 * What is there of a form, to begin with. `null` where there is nothing.
 * @throws {UsageError} where it cannot be read
 */
export async function siteThere(root: string, form: Form): Promise<Site | null> {
  if (form === 'one-file') {
    const text = await oneFileThere(root);
    return text === null ? null : siteInFile(root, text);
  }
  const [newest] = await sitesThere(root);
  return newest ? readSiteFile(siteFileOf(newest)) : null;
}

/** @throws {UsageError} naming the file, and each field that is wrong */
export async function readSiteFile(path: string): Promise<Site> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path}: expected a file that can be read`);
  });
  try {
    // Editors on Windows put a mark in front.
    return readSite(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (error instanceof SiteProblems)
      throw new UsageError(error.problems.map((problem) => `${path}: ${problem}`).join('\n'));
    throw new UsageError(`${path}: expected JSON, got ${error instanceof Error ? error.message : error}`);
  }
}

export const siteFileOf = ({ folder }: SiteThere): string => join(folder, SITE_FILE);

/** By their numbers; what stands behind a hyphen comes before the version without. */
export function compareVersions(one: string, other: string): number {
  const numbers = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number);
  const [a, b] = [numbers(one), numbers(other)];
  for (const at of [0, 1, 2]) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0);
  return Number(other.includes('-')) - Number(one.includes('-'));
}
