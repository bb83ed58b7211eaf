// An app of this folder, put where it meets the packed package instead of the sources.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @returns the folder of the copy */
export function copyApp(name: string, to: string, as = name): string {
  const folder = join(to, as);
  rmSync(folder, { recursive: true, force: true });
  cpSync(fileURLToPath(new URL(`./${name}`, import.meta.url)), folder, { recursive: true });
  return folder;
}
