// Which folder and which pages a command is given.
import { UsageError } from '../../receiver/commands/command.ts';

/** A shell writes `--html *.html` as one flag and words behind it. @throws {UsageError} */
export function rootAndPages(
  positionals: readonly string[],
  html: readonly string[] | undefined,
): { readonly root: string; readonly pages: readonly string[] } {
  const [root, ...rest] = positionals;
  if (root === undefined) throw new UsageError('expected the public folder of your site');
  if (rest.length > 0 && !html) throw new UsageError(`expected one folder, got "${rest[0]}" too`);
  return { root, pages: [...(html ?? []), ...rest] };
}

/** The command once more, without what its folder remembers, as it can be pasted into a shell. */
export const typed = (
  name: string,
  root: string,
  html: readonly string[] | undefined,
  pages: readonly string[],
): string => ['npx consent-gate', name, quoted(root), ...(html ? ['--html', ...pages.map(quoted)] : [])].join(' ');

/** As a shell takes it for one word. */
export const quoted = (word: string) => (/^[\w./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
