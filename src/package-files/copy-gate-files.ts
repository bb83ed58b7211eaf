// Puts the files of the gate where a site's static files lie, for servers and frameworks that know no plugin for Vite.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesFolder } from '../core/files-folder.ts';
import { GATE_FILES, readGateFile } from './gate-files.ts';

/**
 * Puts them into `<folder>/consent-gate/<version>/`, where `consentTag` and `<ConsentGate />` ask for them. What is there stays as it
 * is, a folder of an older version too: pages that are open now still ask for it.
 * @param folder what the site serves at `/`
 * @throws where something else has one of these names
 */
export function copyGateFiles(folder = 'public'): void {
  if (typeof folder !== 'string' || !folder.trim())
    throw new Error('consent-gate: folder: expected the path of the folder with the static files, such as "public"');
  const target = join(folder, filesFolder);
  // Servers call this as they start, too, some where nothing can be written.
  const missing = GATE_FILES.filter((name) => !existsSync(join(target, name)));
  const there = GATE_FILES.filter((name) => !missing.includes(name));
  // The tag's hash would refuse it, and nothing would be held.
  const others = there.filter((name) => !readGateFile(name).equals(readFileSync(join(target, name))));
  if (others.length)
    throw new Error(
      `consent-gate: not the files of ${__VERSION__}, delete them: ${others.map((name) => join(target, name))}`,
    );
  if (missing.length) mkdirSync(target, { recursive: true });
  for (const name of missing) {
    // Whole or not at all: several processes may start at once.
    const part = join(target, `${name}.${process.pid}`);
    writeFileSync(part, readGateFile(name));
    renameSync(part, join(target, name));
  }
}
